import type { WireFormat, WireReader } from '../wire-file.ts';

/**
 * Loads a format's reader when its format appears, and not before: an unused reader costs no start-up time.
 *
 * Once loaded it stays at hand: even of a known module, an `import()` costs more than recognising a file.
 */
export const readers: Partial<Record<WireFormat, () => Promise<WireReader>>> = {
  text: once(async () => (await import('./text/text-reader.ts')).textReader),
  iptc7901: once(async () => (await import('./iptc7901/iptc7901-reader.ts')).iptc7901Reader),
  anpa1312: once(async () => (await import('./anpa1312/anpa1312-reader.ts')).anpa1312Reader),
  'reuters-sgml': once(async () => (await import('./reuters-sgml/reuters-sgml-reader.ts')).reutersSgmlReader),
  nitf: once(async () => (await import('./nitf/nitf-reader.ts')).nitfReader),
  newsml12: once(async () => (await import('./newsml12/newsml12-reader.ts')).newsml12Reader),
  'newsml-g2': once(async () => (await import('./newsml-g2/newsml-g2-reader.ts')).newsmlG2Reader),
  ninjs: once(async () => (await import('./ninjs/ninjs-reader.ts')).ninjsReader),
  rss: once(async () => (await import('./rss/rss-reader.ts')).rssReader),
  atom: once(async () => (await import('./atom/atom-reader.ts')).atomReader),
  markdown: once(async () => (await import('./markdown/markdown-reader.ts')).markdownReader),
  docx: once(async () => (await import('./docx/docx-reader.ts')).docxReader),
  html: once(async () => (await import('./html/html-reader.ts')).htmlReader),
  rtf: once(async () => (await import('./rtf/rtf-reader.ts')).rtfReader),
  email: once(async () => (await import('./email/email-reader.ts')).emailReader),
};

function once(load: () => Promise<WireReader>): () => Promise<WireReader> {
  let loading: Promise<WireReader> | undefined;
  return () => (loading ??= load());
}
