import { fileMark } from '../../story/pictures/lead-mark.ts';
import type { KeptPicture } from '../../story/pictures/picture.ts';
import { isTakenDown } from '../../story/pictures/shown-picture.ts';
import {
  killedPictureReceipt,
  leadPictureReceipt,
  overtakenPictureReceipt,
} from '../../story/receipts/picture-receipt.ts';
import { receiptOf, type StoryReceipt } from '../../story/receipts/receipt.ts';
import { arrivalRank } from '../../story/versions/rank.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { writeReceipt } from '../receipts/write-receipt.ts';

/**
 * Answers for the file of the picture that leads a story, from the story's state as it now stands. A picture that
 * came inside its story's file is told by that file's receipt, and a story without a picture costs nothing.
 */
export async function tellPicture(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const picture = record.picture && (await newsroom.pictures.read(record.id, record.picture.mark));
  if (!picture || picture.source.inside !== undefined) return;
  const upload = { key: picture.source.key, at: picture.at };
  await answerPicture(newsroom, upload, async (stands) => {
    const fresh = stands ? ((await newsroom.table.read(record.id)) ?? record) : record;
    return leadPictureReceipt(picture, fresh, newsroom.site.origin);
  });
}

/** Answers for the file of a picture that does not have the lead of its story, or not any more. */
export async function tellKeptPicture(
  newsroom: Newsroom,
  record: StoryRecord,
  { source, at }: Pick<KeptPicture, 'source' | 'at'>,
): Promise<void> {
  if (source.inside !== undefined) return;
  await answerPicture(newsroom, { key: source.key, at }, async () =>
    isTakenDown(record, fileMark(source))
      ? killedPictureReceipt({ source }, record, { at })
      : overtakenPictureReceipt(record, at),
  );
}

/** Writes the receipt of one upload of a picture. */
export async function answerPicture(
  newsroom: Newsroom,
  { key, at }: { readonly key: string; readonly at: string },
  answer: (stands: boolean) => Promise<StoryReceipt>,
): Promise<void> {
  const rank = arrivalRank({ lastModified: at, sequencer: '' });
  await writeReceipt(newsroom, { key, rank }, async (stands) => receiptOf(key, [await answer(stands)]));
}
