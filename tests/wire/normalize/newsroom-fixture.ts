import { readSettings } from '#shared/settings/settings.ts';
import type { Block } from '#shared/story/body.ts';
import type { Story } from '#shared/story/story.ts';
import type { FilePosition } from '#shared/wire/normalize/identity.ts';
import { normalizeStory } from '#shared/wire/normalize/normalize-story.ts';
import type { WireFile, WireItem } from '#shared/wire/wire-file.ts';

export const settings = readSettings({
  name: 'The Portsea Courier',
  description: 'News from the harbour.',
  language: 'en',
  timeZone: 'Asia/Baku',
  sections: [
    { slug: 'world', name: 'World', keywords: ['treaty', 'embassy', 'foreign minister'] },
    { slug: 'business', name: 'Business', keywords: ['shares', 'central bank', 'inflation'] },
    { slug: 'sport', name: 'Sport', keywords: ['league', 'goalkeeper', 'championship'] },
    { slug: 'news', name: 'News', keywords: [] },
  ],
  defaultSection: 'news',
  social: {},
  publisher: { name: 'The Portsea Courier' },
});

/** Paragraph blocks, one a text. */
export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
}

/** A file dropped at noon UTC on 24 November 2026. */
export function aFile(file: Partial<WireFile> = {}): WireFile {
  const bytes = new TextEncoder().encode('raw copy');
  return { key: 'ferry.txt', bytes, metadata: {}, lastModified: '2026-11-24T12:00:00.000Z', ...file };
}

export function position(file: Partial<WireFile> = {}, place: Partial<FilePosition> = {}): FilePosition {
  return {
    file: aFile(file),
    format: 'text',
    decoded: {
      text: '',
      encoding: 'utf-8',
      byteRange: () => undefined,
      warnings: [],
      decisions: [],
      holds: [],
    },
    index: 0,
    count: 1,
    ...place,
  };
}

/** Normalizes a story whose body says something unless the test says otherwise. */
export function normalized(item: Partial<WireItem>, from: FilePosition = position()): Promise<Story> {
  const body = paragraphs('The ferry Halcyon left Portsea harbour on Monday with ninety passengers aboard.');
  return normalizeStory({ body, ...item }, from, settings);
}

/** The codes of a story's warnings. */
export function warningCodes(story: Story): string[] {
  return story.warnings.map((warning) => warning.code);
}
