import { WireFormatError } from '../../../errors.ts';
import type { WireItem } from '../../wire-file.ts';
import { saysSomething } from './finish-copy.ts';

/** More than a desk ever sends in one file; each story costs a receipt and a page. */
export const maxStories = 200;

/**
 * Reads each story of a file.
 *
 * @param stories - the parts of the file, in order
 * @throws WireFormatError `no-story` where no words of a story are left, `too-many-stories` above 200
 */
export function readEach<Part>(stories: readonly Part[], read: (story: Part) => WireItem): WireItem[] {
  if (stories.length > maxStories) throw tooManyStories();
  const items = stories.map(read);
  if (items.some(saysSomething)) return items;
  throw new WireFormatError({
    code: 'no-story',
    message: 'This file holds no story: after the lines for the desk no text is left.',
    fix: 'Check that the story’s text is in the file, and drop it again.',
  });
}

function tooManyStories(): WireFormatError {
  return new WireFormatError({
    code: 'too-many-stories',
    message: `This file holds more than ${maxStories} stories; no more are read from one file.`,
    fix: 'Split the file and drop the parts.',
  });
}
