import * as z from 'zod/mini';
import { later } from '../later-instant.ts';
import { inLedger } from '../ledger/ledger-turn.ts';
import { instant } from '../story.ts';
import { isExpired } from '../versions/expiry.ts';
import type { Transition } from '../versions/outcome.ts';
import {
  isDead,
  isPublic,
  isStoryHeld,
  newestSlot,
  type Slot,
  type StoryRecord,
} from '../versions/record.ts';
import { isReinstatement, reinstatementDue } from '../versions/reinstatement-news.ts';
import { announcementDue, kill, publish } from '../versions/slot-changes.ts';
import { move, slugPattern } from './page-move.ts';
import { orderPicture } from './picture-order.ts';

/** A command of the desk is itself a file, so it is answered, kept and can be replayed. */
export const deskCommandSchema = z.object({
  verb: z.enum(['kill', 'hold', 'release', 'reinstate', 'correct', 'move']),
  /** A page's URL, a story's uri, or the key of the file that brought it. */
  reference: z.string().check(z.minLength(1), z.maxLength(2048)),
  /** When the desk gave it; orders commands among themselves. */
  at: instant,
  /** What was put right; for `correct` alone. */
  text: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  /** The readable words of the new address; for `move` alone. */
  to: z.optional(z.string().check(z.maxLength(80), z.regex(slugPattern))),
});

export type DeskCommand = z.infer<typeof deskCommandSchema> & {
  /** When its file arrived: what came later the desk cannot have meant. Absent for a command of the wire. */
  readonly receivedAt?: string;
  /** Key without `incoming/` of the file that gives it; the certificate of a kill is filed under it. */
  readonly by?: string | undefined;
  /** `fileMark` of the one picture that is meant; absent where the story itself is. */
  readonly picture?: string | undefined;
};

/**
 * Applies one command of the desk to a story. `state-table.ts` says what that does in every state, and why.
 *
 * Commands commute: each is ordered by its own instant, so a late one changes nothing that a newer one decided.
 *
 * @param now - UTC instant with milliseconds; decides nothing but whether an embargo still stands and an expiry has passed
 * @returns `refused` when the command does not fit the story's state
 */
export function obeyCommand(record: StoryRecord, command: DeskCommand, now: string): Transition {
  return inLedger(record, obey(record, command, now));
}

function obey(record: StoryRecord, command: DeskCommand, now: string): Transition {
  const rank = `command_${command.at}`;
  const { verb, at, picture: file } = command;
  if (file !== undefined)
    return verb === 'kill' || verb === 'reinstate'
      ? orderPicture(record, { verb, at, file })
      : { outcome: 'refused', record };
  switch (command.verb) {
    case 'kill':
      return kill(record, { rank, at: command.at, by: command.by });
    case 'hold':
      return hold(record, rank, command.at);
    case 'release':
      return release(record, { rank, at: command.at, now, seen: later(command.receivedAt, command.at) });
    case 'reinstate':
      return reinstate(record, { rank, at: command.at, now });
    case 'correct':
      return correct(record, { rank, at: command.at, text: command.text ?? '' });
    case 'move':
      return move(record, { rank, at: command.at, slug: command.to });
  }
}

interface Order {
  readonly rank: string;
  readonly at: string;
  readonly now: string;
}

function hold(record: StoryRecord, rank: string, at: string): Transition {
  if ((record.heldAt ?? '') >= at || (record.releasedAt ?? '') >= at) return { outcome: 'duplicate', record };
  const { announceDue, ...rest } = record;
  const due = record.live ? { renderDue: rank, listsDue: rank } : {};
  const state = isDead(record) ? record.state : 'held';
  const commit = record.commit + 1;
  const news = heldBack(record, announceDue);
  return {
    outcome: 'held',
    record: { ...rest, ...due, ...news, commit, state, heldAt: at, receiptDue: rank },
  };
}

// Whether the first publication was told is known from what was announced; all other news would be forgotten.
function heldBack(record: StoryRecord, owed: string | undefined): Pick<StoryRecord, 'newsHeldBack'> {
  const isNeeded = record.announcedRank !== undefined || isReinstatement(owed);
  return owed !== undefined && isNeeded ? { newsHeldBack: owed } : {};
}

function release(record: StoryRecord, order: Order & { readonly seen: string }): Transition {
  if ((record.releasedAt ?? '') >= order.at) return { outcome: 'duplicate', record };
  const { next } = record;
  // A release that comes late must not answer for a version that the desk had not seen.
  const asks = next !== undefined && next.holds.length > 0 && next.arrivedAt <= order.seen;
  if (!isStoryHeld(record) && !asks) return { outcome: 'refused', record };
  const answered = asks ? { next: { ...next, holds: [] } } : {};
  const released = { ...record, ...answered, releasedAt: order.at };
  return { outcome: 'released', record: backToPublic(released, order) };
}

function reinstate(record: StoryRecord, order: Order): Transition {
  if ((record.reinstatedAt ?? '') >= order.at) return { outcome: 'duplicate', record };
  if (!isDead(record) || record.erasedAt !== undefined) return { outcome: 'refused', record };
  const reinstated = { ...record, reinstatedAt: order.at };
  // A later kill stands, and so does what it owes.
  if (isDead(reinstated)) return { outcome: 'duplicate', record };
  const { certificate: _, certificateDue: _proof, withdrawDue: _news, ...alive } = reinstated;
  // Where neither the story nor its withdrawal was told, it is simply published.
  const isKnown = record.announcedRank !== undefined || record.withdrawDue === undefined;
  const isAgain = record.pagePath !== undefined && isKnown;
  const news = isAgain ? { newsHeldBack: reinstatementDue(order.at) } : {};
  return { outcome: 'reinstated', record: backToPublic({ ...alive, ...news }, order) };
}

/** What follows when nothing stands in a story's way any more: its newest version that may be public, is. */
function backToPublic(record: StoryRecord, { rank, at, now }: Order): StoryRecord {
  const moved = { ...record, commit: record.commit + 1, receiptDue: newestSlot(record)?.rank ?? rank };
  if (isDead(moved)) return { ...moved, state: 'killed' };
  if (isStoryHeld(moved)) return { ...moved, state: 'held' };
  const { newsHeldBack, ...free } = moved;
  const told = newsHeldBack === undefined ? free : { ...free, announceDue: newsHeldBack };
  const { next, live } = told;
  if (next && next.holds.length === 0 && (next.embargoedUntil ?? '') <= now)
    return publish(told, next, { at: later(next.embargoedUntil, at), now }).record;
  if (!live) return { ...told, state: next && next.holds.length === 0 ? 'embargoed' : 'held' };
  const back = { ...told, state: isExpired(live, now) ? 'expired' : 'live' } as const;
  return { ...withNews(back, live), renderDue: rank, listsDue: rank };
}

function withNews({ announceDue, ...silent }: StoryRecord, { rank }: Slot): StoryRecord {
  const owed = announceDue ?? (silent.announcedRank === undefined ? rank : undefined);
  return owed === undefined ? silent : { ...silent, ...announcementDue(silent, owed) };
}

function correct(
  record: StoryRecord,
  { rank, at, text }: { rank: string; at: string; text: string },
): Transition {
  if (record.corrections.some((one) => one.at === at)) return { outcome: 'duplicate', record };
  if (text === '' || !isPublic(record) || !record.live) return { outcome: 'refused', record };
  const corrections = [...record.corrections, { at, text }].sort((a, b) => (a.at < b.at ? -1 : 1));
  const announced = announcementDue(record, rank);
  const due = { renderDue: rank, listsDue: rank, receiptDue: record.live.rank };
  const commit = record.commit + 1;
  return {
    outcome: 'corrected',
    record: {
      ...record,
      ...due,
      ...announced,
      corrections,
      modifiedAt: later(record.modifiedAt, at),
      commit,
    },
  };
}
