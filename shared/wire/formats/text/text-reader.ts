import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { Copy, type Line } from './copy.ts';
import { type CopyLines, readLines } from './copy-lines.ts';
import { finishCopy } from './finish-copy.ts';
import { readHead } from './head.ts';
import { readEach } from './several-stories.ts';
import { splitStories } from './stories.ts';

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
    return readEach(splitStories(lines), (story) => readStory(story, marks, input));
  },
};

function readStory(lines: Line[], marks: CopyLines['marks'], input: ReaderInput): WireItem {
  const copy = new Copy(lines, input);
  for (const [mark, line] of marks) copy.note(line, { rule: `typewriter_${mark}` });
  readHead(copy);
  return finishCopy(copy);
}
