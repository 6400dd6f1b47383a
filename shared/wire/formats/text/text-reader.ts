import { WireFormatError } from '../../../errors.ts';
import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { noteAlert } from './alert.ts';
import { Copy, type Line } from './copy.ts';
import { type CopyLines, readLines } from './copy-lines.ts';
import { readHead } from './head.ts';
import { checkReference } from './kill-and-hold.ts';
import { readBody } from './paragraphs.ts';
import { splitStories } from './stories.ts';
import { readTail } from './tail.ts';
import { checkWordCount } from './word-count.ts';

/** More than a desk ever sends in one file; each story costs a receipt and a page. */
const maxStories = 200;

/**
 * Reads plain-text wire copy: one story a file, or several that each begin with their own header.
 *
 * Conventions count at recognised places only: the block at the top, the block at the bottom, a line of its
 * own. Each one that is read is recorded; what none of them knows stays in the body.
 *
 * @throws WireFormatError `no-story` where no words of a story are left, `too-many-stories` above 200
 */
export const textReader: WireReader = {
  read(input: ReaderInput): WireItem[] {
    const { lines, marks } = readLines(input.text);
    const stories = splitStories(lines);
    if (stories.length > maxStories) throw tooManyStories(stories.length);
    const items = stories.map((story) => readStory(story, marks, input));
    if (items.some(saysSomething)) return items;
    throw new WireFormatError({
      code: 'no-story',
      message: 'This file holds no story: after the lines for the desk no text is left.',
      fix: 'Check that the story’s text is in the file, and drop it again.',
    });
  },
};

function readStory(lines: Line[], marks: CopyLines['marks'], input: ReaderInput): WireItem {
  const copy = new Copy(lines, input);
  for (const [mark, line] of marks) copy.note(line, { rule: `typewriter_${mark}` });
  readHead(copy);
  readTail(copy);
  noteAlert(copy);
  const body = readBody(copy);
  checkWordCount(copy, body);
  checkReference(copy);
  const { wordCount: _count, isTabular: _columns, ...fields } = copy.draft;
  return {
    ...fields,
    body,
    ...(copy.signals.size > 0 && { signals: [...copy.signals] }),
    warnings: copy.warnings,
    decisions: copy.decisions,
  };
}

function tooManyStories(count: number): WireFormatError {
  return new WireFormatError({
    code: 'too-many-stories',
    message: `This file holds ${count} stories; at most ${maxStories} are read from one file.`,
    fix: 'Split the file and drop the parts.',
  });
}

// An order to the desk needs no text of its own, and an alert is all headline.
function saysSomething({ body, headline, signals = [] }: WireItem): boolean {
  const orders = new Set(['kill', 'hold', 'release', 'reinstate']);
  const isAlert = headline !== undefined && signals.includes('alert');
  return (
    isAlert || body.some((block) => block.type !== 'break') || signals.some((signal) => orders.has(signal))
  );
}
