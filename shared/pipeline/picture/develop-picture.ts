import { WireFormatError } from '../../errors.ts';
import { sha256Hex } from '../../story/digest.ts';
import { fileMark } from '../../story/pictures/lead-mark.ts';
import { maxPictureBytes, pictureFileTooBig } from '../../story/pictures/picture-problems.ts';
import { rightsQuestion } from '../../story/pictures/picture-rights.ts';
import type { PictureWords } from '../../story/pictures/picture-words.ts';
import { type PictureWork, stemOf } from '../../story/pictures/waiting-picture.ts';
import {
  heldPictureReceipt,
  killedPictureReceipt,
  overtakenPictureReceipt,
  waitingPictureReceipt,
} from '../../story/receipts/picture-receipt.ts';
import type { StoryReceipt } from '../../story/receipts/receipt.ts';
import { nameInLogs } from '../name-in-logs.ts';
import { refusal } from '../receipts/answer-file.ts';
import type { PictureDesk } from './picture-desk.ts';
import { type PlacedPicture, placePicture } from './place-picture.ts';
import { placeReferenced, wordsOf } from './place-referenced.ts';
import { asNamed, severalStories, storyOfPicture } from './story-of-picture.ts';
import { answerPicture } from './tell-picture.ts';

/**
 * Seconds after which a picture looks again for its story: a story that was being published when the picture came
 * may have looked for it too early, and is answered by then. Later ones find the picture by themselves.
 */
const looksAgainAfter = [15, 120];

/**
 * Does what the picture queue asks for. Safe to repeat, to reorder and to cut off anywhere.
 *
 * @throws StoreUnavailableError when AWS did not answer: the queue delivers the work again
 */
export async function developPicture(desk: PictureDesk, work: PictureWork): Promise<void> {
  if (work.picture === 'referenced') return placeReferenced(desk, work);
  const dropped = await desk.wire.open(work.key, maxPictureBytes);
  // Whoever deleted it is answered by the publish function.
  if (!dropped) return;
  const upload = { key: work.key, at: dropped.lastModified };
  try {
    if (!dropped.bytes) throw pictureFileTooBig(dropped.size);
    await place(desk, work, { ...upload, bytes: dropped.bytes });
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    desk.count('PicturesRefused');
    await answerPicture(desk, upload, async () => refusal(error, upload.at));
  }
}

interface Upload {
  readonly key: string;
  readonly at: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function place(
  desk: PictureDesk,
  work: Extract<PictureWork, { key: string }>,
  upload: Upload,
): Promise<void> {
  await desk.darkroom.measure(upload.bytes);
  const question = rightsQuestion(await desk.darkroom.words(upload.bytes));
  if (question) return tell(desk, upload, heldPictureReceipt(question, upload.at));
  const stem = stemOf(work.key);
  // Written before the look: a story that is published meanwhile finds the picture, or is found by it.
  if (work.picture === 'dropped') await desk.waitingPictures.keep(stem, { key: work.key });
  const found = await (work.picture === 'named' ? asNamed(desk, work) : storyOfPicture(desk, work.key));
  if (found === 'several') return tell(desk, upload, heldPictureReceipt(severalStories, upload.at));
  if (found === 'unknown') return wait(desk, work, upload);
  const words: PictureWords =
    'storyKey' in found && found.storyKey ? await wordsOf(desk, found.storyKey) : {};
  const placed = await placePicture(desk, found.id, { ...upload, words });
  if (placed === undefined) return wait(desk, work, upload);
  await desk.waitingPictures.keep(stem, { story: found.id });
  if (placed.how !== 'placed') return tellNotPlaced(desk, placed, upload);
  desk.count('PicturesPlaced');
  desk.log('picture-placed', {
    id: found.id,
    file: await nameInLogs(upload.key),
    bytes: upload.bytes.length,
  });
}

async function tellNotPlaced(
  desk: PictureDesk,
  { how, record }: PlacedPicture,
  upload: Upload,
): Promise<void> {
  if (how === 'overtaken') return tell(desk, upload, overtakenPictureReceipt(record, upload.at));
  const file = fileMark({ sha256: await sha256Hex(upload.bytes) });
  const kept = await desk.pictures.readAll(record.id);
  const first = kept.find(({ source }) => fileMark(source) === file) ?? { source: { key: upload.key } };
  await tell(desk, upload, killedPictureReceipt(first, record, upload));
}

async function wait(desk: PictureDesk, work: PictureWork, upload: Upload): Promise<void> {
  await tell(desk, upload, waitingPictureReceipt(upload.key, upload.at));
  const look = work.picture === 'dropped' ? work.look : looksAgainAfter.length;
  const after = looksAgainAfter[look];
  if (after === undefined) return;
  await desk.queues.develop({ picture: 'dropped', key: upload.key, look: look + 1 }, after);
}

function tell(desk: PictureDesk, upload: Upload, receipt: StoryReceipt): Promise<void> {
  return answerPicture(desk, upload, async () => receipt);
}
