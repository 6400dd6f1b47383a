import { maxPictureBytes } from '../../story/pictures/picture-problems.ts';
import type { PictureReference, PictureWords } from '../../story/pictures/picture-words.ts';
import type { PictureWork } from '../../story/pictures/waiting-picture.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { PictureDesk } from './picture-desk.ts';
import { placeInside } from './place-inside.ts';

/** Looks for the picture that a version carries, or names in its own folder, and remembers that it is wanted. */
export async function placeReferenced(
  desk: PictureDesk,
  { id, storyKey }: Extract<PictureWork, { picture: 'referenced' }>,
): Promise<void> {
  const { picture, raw } = await desk.wire.loadStory(storyKey);
  if (!picture) return;
  desk.log('picture-looked-for', { id, file: await nameInLogs(raw.key) });
  if (picture.files === undefined) return placeInside(desk, id, { raw });
  const keys = keysOf(picture, raw.key);
  // Written before the look: a picture that is dropped meanwhile finds its story, or is found by it.
  for (const key of keys) await desk.waitingPictures.keepWanted(key, { story: id, storyKey });
  for (const key of keys) {
    const dropped = await desk.wire.open(key, maxPictureBytes);
    if (dropped) return desk.queues.develop({ picture: 'dropped', key, look: 0 });
  }
}

/** What a version says of its picture. */
export async function wordsOf(desk: PictureDesk, storyKey: string): Promise<PictureWords> {
  const { files: _files, ...words } = (await desk.wire.loadStory(storyKey)).picture ?? {};
  return words;
}

/** Keys that the names of a reference may mean: beside the story, and nowhere else. */
export function keysOf({ files = [] }: PictureReference, storyKey: string): string[] {
  const folder = storyKey.slice(0, storyKey.lastIndexOf('/') + 1);
  const names = files.flatMap((file) => /([^/\\?#]+)(?:[?#].*)?$/.exec(file)?.[1] ?? []);
  return [...new Set(names.filter((name) => name !== '.' && name !== '..'))]
    .slice(0, 6)
    .map((name) => folder + name);
}
