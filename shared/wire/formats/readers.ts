import type { WireFormat, WireReader } from '../wire-file.ts';

/** Loads a format's reader when its format appears, and not before: an unused reader costs no start-up time. */
export const readers: Partial<Record<WireFormat, () => Promise<WireReader>>> = {
  text: async () => (await import('./text/text-reader.ts')).textReader,
  iptc7901: async () => (await import('./iptc7901/iptc7901-reader.ts')).iptc7901Reader,
  anpa1312: async () => (await import('./anpa1312/anpa1312-reader.ts')).anpa1312Reader,
  'reuters-sgml': async () => (await import('./reuters-sgml/reuters-sgml-reader.ts')).reutersSgmlReader,
  nitf: async () => (await import('./nitf/nitf-reader.ts')).nitfReader,
  newsml12: async () => (await import('./newsml12/newsml12-reader.ts')).newsml12Reader,
  'newsml-g2': async () => (await import('./newsml-g2/newsml-g2-reader.ts')).newsmlG2Reader,
  ninjs: async () => (await import('./ninjs/ninjs-reader.ts')).ninjsReader,
  rss: async () => (await import('./rss/rss-reader.ts')).rssReader,
  atom: async () => (await import('./atom/atom-reader.ts')).atomReader,
  markdown: async () => (await import('./markdown/markdown-reader.ts')).markdownReader,
  docx: async () => (await import('./docx/docx-reader.ts')).docxReader,
  html: async () => (await import('./html/html-reader.ts')).htmlReader,
  rtf: async () => (await import('./rtf/rtf-reader.ts')).rtfReader,
  email: async () => (await import('./email/email-reader.ts')).emailReader,
};
