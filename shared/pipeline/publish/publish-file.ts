import type { DroppedObject } from '../../aws/wire-bucket.ts';
import { WireFormatError } from '../../errors.ts';
import { asCanary, isCanary, isCanaryFile } from '../../story/canary.ts';
import type { Story } from '../../story/story.ts';
import type { Arrival } from '../../story/versions/rank.ts';
import { isDead } from '../../story/versions/record.ts';
import { fileTooBig } from '../../wire/file-too-big.ts';
import { isLitter } from '../../wire/litter.ts';
import { maxWireBytes, readWire, type WireReading } from '../../wire/read-wire.ts';
import { announcedOrHeld } from '../announcing/announced-or-held.ts';
import { deskPrefix, obeyFile } from '../desk/obey-command.ts';
import { orderByNotice } from '../desk/order-by-notice.ts';
import { nameInLogs } from '../name-in-logs.ts';
import type { Newsroom } from '../newsroom.ts';
import { askForPictures, forwardPicture, isPicture } from '../picture/ask-for-pictures.ts';
import { answerFile, type Part } from '../receipts/answer-file.ts';
import { tellAgain } from '../receipts/tell-again.ts';
import type { Written } from '../receipts/write-receipt.ts';
import { publishTake } from '../takes/publish-take.ts';
import { tellTakes } from '../takes/tell-takes.ts';
import type { FileHint } from './file-hint.ts';
import { joinUpdate } from './join-update.ts';
import { noteRemoval } from './note-removal.ts';
import { previewPrefix, previewStory } from './preview-story.ts';
import { type Published, publishStory } from './publish-story.ts';
import { recordContended } from './record-contended.ts';
import { closeStory, withReceipt } from './settle-story.ts';

const maxTries = 8;

/**
 * The publish step for one dropped file: read it, publish each of its stories, answer the editor.
 *
 * Safe to repeat, to reorder and to cut off anywhere.
 *
 * @throws StoreUnavailableError when AWS did not answer: the queue delivers the hint again
 */
export async function publishFile(newsroom: Newsroom, hint: FileHint): Promise<void> {
  if (isLitter(hint.key)) return newsroom.count('FilesIgnored');
  for (let tries = 0; tries < maxTries; tries++) if ((await publishOnce(newsroom, hint)) !== 'again') return;
  throw recordContended();
}

async function publishOnce(newsroom: Newsroom, hint: FileHint): Promise<'again' | undefined> {
  const dropped = await newsroom.wire.open(hint.key, maxWireBytes);
  if (!dropped) {
    // The canary takes its own file away.
    if (!isCanaryFile(hint.key)) await noteRemoval(newsroom, hint);
    return undefined;
  }
  const arrival = { lastModified: dropped.lastModified, sequencer: hint.sequencer };
  if (isPicture(dropped)) return forwardPicture(newsroom, dropped.key);
  const parts = await partsOf(newsroom, dropped, arrival);
  if (parts.some(showsPage)) {
    newsroom.measure('DropToPage', Date.parse(newsroom.now()) - Date.parse(dropped.lastModified));
  }
  const written = await answerFile(newsroom, { key: dropped.key, arrival }, parts);
  for (const [place, one] of parts.entries()) {
    if (!('settled' in one)) continue;
    if ('take' in one)
      await tellTakes(newsroom, one.settled.record, parts.length > 1 ? undefined : dropped.key);
    // A take's receipt speaks of other files too, so the record does not remember it.
    const answer = { key: dropped.key, written: place === 0 && !('take' in one) ? written : undefined };
    if ((await close(newsroom, one, answer)) === 'conflict') return 'again';
    await askForPictures(newsroom, one, parts.length === 1);
  }
  newsroom.log('file-answered', {
    file: await nameInLogs(dropped.key),
    bytes: dropped.size,
    stories: parts.length,
    rejected: parts.filter((one) => 'error' in one).length,
  });
  return undefined;
}

function showsPage(part: Part): boolean {
  return (
    'outcome' in part &&
    ['published', 'updated', 'corrected'].includes(part.outcome) &&
    !isCanary(part.settled.record)
  );
}

async function partsOf(newsroom: Newsroom, dropped: DroppedObject, arrival: Arrival): Promise<Part[]> {
  if (dropped.key.startsWith(deskPrefix)) return [await commandPart(newsroom, dropped)];
  const readings = await readingsOf(newsroom, dropped);
  const parts: Part[] = [];
  for (const [place, reading] of readings.entries()) {
    if ('error' in reading) parts.push(reading);
    else if (dropped.key.startsWith(previewPrefix)) {
      parts.push({ told: await previewStory(newsroom, reading.story, place) });
    } else {
      const { story, quiet } = isCanaryFile(dropped.key)
        ? { story: asCanary(reading.story), quiet: true }
        : announcedOrHeld(reading.story, dropped, newsroom.site);
      parts.push(await storyPart(newsroom, story, { arrival, quiet }));
    }
  }
  return parts;
}

async function commandPart(newsroom: Newsroom, dropped: DroppedObject): Promise<Part> {
  try {
    return { told: await obeyFile(newsroom, dropped) };
  } catch (error) {
    if (error instanceof WireFormatError) return { error };
    throw error;
  }
}

async function close(
  newsroom: Newsroom,
  published: Published,
  { key, written }: { key: string; written: Written | undefined },
): Promise<'conflict' | undefined> {
  const { outcome, rank: own, repeat } = published;
  const { record } = published.settled;
  // The files that brought the killed versions must no longer say that they are live: also when the worker that
  // killed died before it told them.
  const isKilled = outcome === 'killed' || (isDead(record) && record.receiptDue === own);
  const last = (isKilled ? await tellAgain(newsroom, record) : undefined) ?? written;
  const settled = withReceipt(published.settled, last);
  await closeStory(newsroom, settled, (rank, slot) => rank === own || slot?.sourceKey === key);
  if (!repeat) return undefined;
  const { before, after, isOther } = repeat;
  const receipt = last && !isOther && { ...last, commit: after.commit };
  const committed = await newsroom.table.commit(before, { ...after, ...(receipt ? { receipt } : {}) });
  return committed === 'conflict' ? committed : undefined;
}

async function readingsOf(newsroom: Newsroom, dropped: DroppedObject): Promise<readonly WireReading[]> {
  try {
    if (!dropped.bytes) throw fileTooBig(dropped.size, maxWireBytes);
    return (await readWire({ ...dropped, bytes: dropped.bytes }, newsroom.site)).readings;
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    return [{ error }];
  }
}

async function storyPart(
  newsroom: Newsroom,
  story: Story,
  from: { arrival: Arrival; quiet: boolean },
): Promise<Part> {
  const told = await orderByNotice(newsroom, story);
  if (told) return { told };
  if (story.take) return publishTake(newsroom, story, from);
  const joined = await joinUpdate(newsroom, story, from.arrival);
  const published = await publishStory(newsroom, joined.story, { ...from, arrival: joined.arrival });
  return { story: joined.story, ...published };
}
