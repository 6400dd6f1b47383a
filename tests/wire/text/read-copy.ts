import type { Block, Inline } from '#shared/story/body.ts';
import { textReader } from '#shared/wire/formats/text/text-reader.ts';
import type { ReaderInput, WireItem } from '#shared/wire/wire-file.ts';

/** Copy as the decoder hands it over; positions are those of the text itself. */
export function aCopy(text: string): ReaderInput {
  return {
    text,
    bytes: new TextEncoder().encode(text),
    key: 'desk/story.txt',
    encoding: 'utf-8',
    byteRange: (start, end) => [start, end],
    warnings: [],
    decisions: [],
    holds: [],
  };
}

export function readStories(text: string): WireItem[] {
  const items = textReader.read(aCopy(text));
  if (items instanceof Promise) throw new Error('The text reader needs no promise.');
  return items;
}

export function readStory(text: string): WireItem {
  const [item] = readStories(text);
  if (!item) throw new Error('The reader gave no story.');
  return item;
}

/** The words of each block, in reading order. */
export function wordsOf(item: WireItem): string[] {
  return item.body.map(blockWords);
}

export function rulesOf(item: WireItem): string[] {
  return (item.decisions ?? []).map(({ rule }) => rule);
}

export function warningsOf(item: WireItem): string[] {
  return (item.warnings ?? []).map(({ code }) => code);
}

function blockWords(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plain(block.content);
    case 'list':
      return block.items.map(plain).join('\n');
    case 'preformatted':
      return block.text;
    default:
      return '';
  }
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}
