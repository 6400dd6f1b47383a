import { stemOf } from '../../story/pictures/waiting-picture.ts';
import { findStory } from '../desk/find-story.ts';
import type { Newsroom } from '../newsroom.ts';

/** More files of one name than a desk has; the others are not looked at. */
const mostFiles = 8;

/** A story, and the version that names the picture where one does. */
export interface StoryOfPicture {
  readonly id: string;
  readonly storyKey?: string;
}

/** The story of a picture; `unknown` and `several` when there is not exactly one. */
export async function storyOfPicture(
  newsroom: Newsroom,
  key: string,
): Promise<StoryOfPicture | 'unknown' | 'several'> {
  const wanted = await newsroom.waitingPictures.readWanted(key);
  return wanted ? { id: wanted.story, storyKey: wanted.storyKey } : storyOfName(newsroom, key);
}

/** The story that waits for the picture of its name; one that names the file as well has words for it. */
export async function asNamed(
  newsroom: Newsroom,
  { key, id }: { readonly key: string; readonly id: string },
): Promise<StoryOfPicture> {
  const wanted = await newsroom.waitingPictures.readWanted(key);
  return wanted?.story === id ? { id, storyKey: wanted.storyKey } : { id };
}

// The receipts know which story a file brought.
async function storyOfName(newsroom: Newsroom, key: string): Promise<StoryOfPicture | 'unknown' | 'several'> {
  const files = (await newsroom.wire.answeredBeside(stemOf(key), mostFiles * 3)).filter(
    (file) => file !== key,
  );
  const ids = new Set<string>();
  for (const file of files.slice(0, mostFiles)) {
    const found = await findStory(newsroom, file);
    if (found === 'several') return found;
    if (found !== 'unknown') ids.add(found.id);
  }
  const [id] = ids;
  if (id === undefined) return 'unknown';
  return ids.size > 1 ? 'several' : { id };
}

/** The question when a picture could lead more than one story. */
export const severalStories = {
  code: 'picture-for-several',
  message: 'More than one story has the name of this picture.',
  fix: 'Drop it again under a name of its own and name that in the story, or drop the story in a file of its own.',
};
