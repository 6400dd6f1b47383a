import { WireFormatError } from '../../errors.ts';

/** No desk files more in one file; a hostile one must not become a flood of stories. */
const mostStories = 500;

/**
 * Refuses a file of too many stories before any of them is read.
 *
 * @throws WireFormatError `too-many-stories`
 */
export function refuseFlood(count: number): void {
  if (count <= mostStories) return;
  throw new WireFormatError({
    code: 'too-many-stories',
    message: `The file holds ${count} stories; at most ${mostStories} are read from one file.`,
    fix: 'Split the file and drop the parts.',
  });
}
