import type { Finished } from '../../aws/story-table.ts';
import { shownPicture } from '../../story/pictures/shown-picture.ts';
import type { Story } from '../../story/story.ts';
import { lookAt } from '../../story/versions/expiry.ts';
import { isPublic, owedBy, type Slot, type StoryRecord } from '../../story/versions/record.ts';
import { announce } from '../announcing/announce.ts';
import { askForCard } from '../cards/ask-for-card.ts';
import { withdrawCards } from '../cards/clear-cards.ts';
import { askForCertificate, certificateDueAt } from '../kill/ask-for-certificate.ts';
import { doneForLedger } from '../ledger/ledger-of-story.ts';
import { joinLists } from '../lists/join-lists.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Written } from '../receipts/write-receipt.ts';
import { stateMark } from './digest-of-page.ts';
import { keepFormerAddresses } from './former-addresses.ts';
import { renderStory } from './render-story.ts';

/** A record whose public side is done; `open` is what remains to be struck off once the receipt stands. */
export interface Settled {
  readonly record: StoryRecord;
  readonly open: Pick<Finished, 'done' | 'learned'>;
}

/**
 * Does what a record owes to the public: its page, its lists, the ledger, its announcement, in that order.
 *
 * Every step may be repeated. Before anything is announced the record is read again, so that a story killed
 * meanwhile is not announced.
 */
export async function settleStory(newsroom: Newsroom, record: StoryRecord, story?: Story): Promise<Settled> {
  const shown = await show(newsroom, record, story);
  const owesNews = shown.record.announceDue !== undefined || shown.record.withdrawDue !== undefined;
  if (!owesNews) return shown;
  // Struck off together with the rest once the receipt stands: a write here would cost more than it saves.
  const fresh = (await newsroom.table.read(record.id)) ?? shown.record;
  await announce(newsroom, fresh);
  return { record: fresh, open: both(shown.open, newsDone(fresh)) };
}

/** Lets the record remember the receipt when it is closed, so that the next answer need not look for it. */
export function withReceipt({ record, open }: Settled, written: Written | undefined): Settled {
  if (!written) return { record, open };
  const receipt = { ...written, commit: record.commit };
  // What the caller tells next goes onto this one.
  return { record: { ...record, receipt }, open: { ...open, learned: { ...open.learned, receipt } } };
}

/**
 * Strikes off what is finished, once the receipts stand too, and says when the sweep must look again.
 *
 * @param isAnswered - whether the receipt that is owed under a rank was written by this worker: one owed to
 * another file or to a command stays owed
 */
export async function closeStory(
  newsroom: Newsroom,
  { record, open }: Settled,
  isAnswered: (rank: string, slot: Slot | undefined) => boolean,
): Promise<void> {
  const { receiptDue } = record;
  const owed = [record.live, record.next].find((slot) => slot?.rank === receiptDue);
  const answered = receiptDue !== undefined && isAnswered(receiptDue, owed);
  const finished = { ...open, done: { ...open.done, ...(answered ? { receiptDue } : {}) } };
  if (Object.keys(finished.done).length === 0) return;
  if (await struckOffWhole(newsroom, record, finished)) return;
  // A newer commit owes more by now, and its look of the sweep must stand.
  if ((await newsroom.table.finish(record.id, finished)) !== 'changed') return;
  // Its own worker strikes off the rest. That we announced must still be known.
  const { announcedRank } = open.learned;
  if (announcedRank !== undefined)
    await newsroom.table.finish(record.id, { done: {}, learned: { announcedRank } });
}

// The sweep may forget a record, or look later, only if it is the one that was finished and nothing else is owed.
async function struckOffWhole(
  newsroom: Newsroom,
  record: StoryRecord,
  finished: Settled['open'],
): Promise<boolean> {
  if (owedBy(record).some((due) => !(due in finished.done))) return false;
  const nextLook = { at: timeOf(newsroom, record), commit: record.commit };
  if ((await newsroom.table.finish(record.id, { ...finished, nextLook })) === 'changed') return false;
  await askForCertificate(newsroom, record);
  return true;
}

function timeOf({ now }: Newsroom, record: StoryRecord): string | null {
  return record.certificateDue === undefined ? (lookAt(record) ?? null) : certificateDueAt(now());
}

async function show(newsroom: Newsroom, record: StoryRecord, story?: Story): Promise<Settled> {
  const since = newsroom.now();
  const { record: current, learned } = await showPage(newsroom, record, story);
  if (current.cardDue !== undefined) await askForCard(newsroom, current);
  const lists = current.listsDue === undefined ? undefined : await joinLists(newsroom, current, since);
  const { renderDue, cardDue, listsDue } = current;
  const ledger = await doneForLedger(newsroom, current);
  return {
    record: current,
    open: {
      done: {
        ...(renderDue === undefined ? {} : { renderDue }),
        ...(cardDue === undefined ? {} : { cardDue }),
        ...(lists && listsDue !== undefined ? { listsDue } : {}),
        ...ledger.done,
      },
      learned: {
        ...learned,
        ...(lists && lists.join() !== current.lists.join() ? { lists } : {}),
        ...(lists && current.formerLists?.length ? { formerLists: [] } : {}),
        ...ledger.learned,
      },
    },
  };
}

async function showPage(
  newsroom: Newsroom,
  record: StoryRecord,
  story?: Story,
): Promise<{ record: StoryRecord; learned: Finished['learned'] }> {
  if (record.renderDue === undefined) return { record, learned: {} };
  const { record: current, etags } = await renderStory(newsroom, record, story);
  // Before the edge gives its copies up, or it would take new ones.
  if (!isPublic(current)) await withdrawCards(newsroom, current);
  await keepFormerAddresses(newsroom, current);
  if (etags.pageEtag === undefined) return { record: current, learned: {} };
  await callBack(newsroom, current);
  return { record: current, learned: etags };
}

// What readers must not see, or must see put right, does not wait for the edge's minute.
async function callBack(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const { pagePath, live, corrections, pictures = [] } = record;
  const corrected = corrections.length > 0 && corrections.at(-1)?.at === record.modifiedAt;
  // A picture that was replaced or taken down: the edge keeps its bytes for a year, and names it on the page.
  const replaced = pictures.length > (shownPicture(record) ? 1 : 0);
  if (pagePath === undefined || !live || (isPublic(record) && !corrected && !replaced)) return;
  // The page under both of its names, and what machines read beside it, in one path.
  await newsroom.edge.purge(`${pagePath}*`, `${record.id}-${await stateMark(record)}`);
}

function both(shown: Settled['open'], told: Settled['open']): Settled['open'] {
  return { done: { ...shown.done, ...told.done }, learned: { ...shown.learned, ...told.learned } };
}

function newsDone({ announceDue, withdrawDue, announcedRank, live }: StoryRecord): Settled['open'] {
  const learned =
    announceDue !== undefined && announcedRank === undefined && live ? { announcedRank: live.rank } : {};
  return {
    done: {
      ...(announceDue === undefined ? {} : { announceDue }),
      ...(withdrawDue === undefined ? {} : { withdrawDue }),
    },
    learned,
  };
}
