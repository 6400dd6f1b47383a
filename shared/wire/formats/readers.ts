import type { WireFormat, WireReader } from '../wire-file.ts';

/** Loads a format's reader when its format appears, and not before: an unused reader costs no start-up time. */
export const readers: Partial<Record<WireFormat, () => Promise<WireReader>>> = {
  text: async () => (await import('./text/text-reader.ts')).textReader,
  nitf: async () => (await import('./nitf/nitf-reader.ts')).nitfReader,
  newsml12: async () => (await import('./newsml12/newsml12-reader.ts')).newsml12Reader,
  'newsml-g2': async () => (await import('./newsml-g2/newsml-g2-reader.ts')).newsmlG2Reader,
  ninjs: async () => (await import('./ninjs/ninjs-reader.ts')).ninjsReader,
  rss: async () => (await import('./rss/rss-reader.ts')).rssReader,
  atom: async () => (await import('./atom/atom-reader.ts')).atomReader,
  markdown: async () => (await import('./markdown/markdown-reader.ts')).markdownReader,
};
