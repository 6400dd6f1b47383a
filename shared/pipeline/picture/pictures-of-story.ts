import { leadMarkOf } from '../../story/pictures/lead-mark.ts';
import { leads } from '../../story/pictures/picture.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * What the wire bucket knows of a story's pictures, for a record that is rebuilt: the one that leads, and the marks of
 * all that ever did. The renditions themselves are kept, so the same picture comes back byte for byte.
 */
export async function picturesOf(
  newsroom: Newsroom,
  lived: StoryRecord,
  before: StoryRecord | undefined,
): Promise<Pick<StoryRecord, 'picture' | 'pictures'>> {
  const kept = await newsroom.pictures.readAll(lived.id);
  const first = kept.toSorted((a, b) => (leads(a, b) ? 1 : -1));
  const last = first.at(-1);
  const known = before?.pictures ?? lived.pictures ?? [];
  const marks = [...new Set([...known, ...first.map(({ mark }) => mark)])];
  return {
    ...(last ? { picture: leadMarkOf(last) } : {}),
    ...(marks.length > 0 ? { pictures: marks } : {}),
  };
}
