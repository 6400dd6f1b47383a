import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { canaryId } from '../../../shared/settings/canary-names.ts';
import { asked } from '../desk/asked.ts';
import type { RoomNames } from './find-operations.ts';
import type { StoryToDo } from './hand-over.ts';

const prefix = 'stories/';

/**
 * Every story of which the wire bucket keeps something, in the order of ids: a thousand objects a call.
 *
 * @param since - UTC instant: stories to which nothing was added from then on are left out
 * @param after - id of the last story that was done
 */
export async function* keptStories(
  { wireBucket }: RoomNames,
  { since, after }: { since: string; after: string | undefined },
): AsyncGenerator<StoryToDo> {
  const s3 = new S3Client({});
  // S3 tells times in whole seconds.
  const from = since.replace(/\.\d+Z$/, '.000Z');
  // The slash and everything behind it come before the next letter or digit.
  let startAfter = after === undefined ? prefix : `${prefix}${after}0`;
  let given: string | undefined;
  for (;;) {
    const call = s3.send(
      new ListObjectsV2Command({ Bucket: wireBucket, Prefix: prefix, StartAfter: startAfter }),
    );
    const { Contents = [], IsTruncated } = await asked('list what is kept of the stories', call);
    for (const { Key = '', LastModified } of Contents) {
      startAfter = Key;
      const id = Key.slice(prefix.length, Key.indexOf('/', prefix.length));
      if (id === given || id === canaryId || (LastModified?.toISOString() ?? '') < from) continue;
      given = id;
      yield { id, position: id };
    }
    if (!IsTruncated) return;
  }
}
