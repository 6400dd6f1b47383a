import type { DroppedObject } from '../../aws/wire-bucket.ts';
import type { Story } from '../../story/story.ts';
import { newestSlot } from '../../story/versions/record.ts';
import { fileKind } from '../../wire/recognise/file-kind.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Published } from '../publish/publish-story.ts';

/** Whether a dropped file is a picture, by its bytes; a drawing, or one too large to be read as a story, by its name. */
export function isPicture({ key, bytes }: Pick<DroppedObject, 'key' | 'bytes'>): boolean {
  // What is dropped for a command or a preview has no story that could be led.
  if (/^_(?:desk|preview)\//.test(key)) return false;
  if (bytes) return fileKind(bytes) === 'photo' || /\.svgz?$/i.test(key);
  return /\.(?:jpe?g|png|webp|avif|tiff?|gif|heic)$/i.test(key);
}

/** Hands a picture to the function that carries the tools for it, and answers for it. */
export async function forwardPicture(newsroom: Newsroom, key: string): Promise<undefined> {
  await newsroom.queues.develop({ picture: 'dropped', key, look: 0 });
}

/**
 * Asks for the pictures of a version that is answered: the one that its file names or carries, and the one that waits
 * under its name. A story without either costs no call.
 *
 * @param alone - whether the file brought this story alone: the picture of a file's name can lead one story only
 */
export async function askForPictures(
  newsroom: Newsroom,
  { story, settled: { record }, waitingPicture, outcome }: Published & { readonly story: Story },
  alone: boolean,
): Promise<void> {
  const { id } = record;
  const storyKey = newestSlot(record)?.storyKey;
  if (story.picture && storyKey !== undefined && outcome !== 'superseded') {
    await newsroom.queues.develop({ picture: 'referenced', id, storyKey });
  }
  if (alone && waitingPicture !== undefined) {
    await newsroom.queues.develop({ picture: 'named', key: waitingPicture, id });
  }
}
