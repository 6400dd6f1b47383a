import { type DeskCommand, obeyCommand } from '../desk/desk-command.ts';
import { listsOf } from '../listed-story.ts';
import { withOtherFiles } from '../receipts/other-files.ts';
import { nextTurn } from './expiry.ts';
import { commandHappening, remembering, versionHappening } from './history.ts';
import type { Candidate } from './outcome.ts';
import { isListed, type StoryRecord } from './record.ts';
import { emptyRecord } from './slot-changes.ts';
import { acceptVersion } from './transitions.ts';
import { turnStory } from './turn-story.ts';

/** One thing that happened to a story, as the wire bucket keeps it. */
export type StoryEvent =
  | { readonly at: string; readonly version: Candidate }
  | { readonly at: string; readonly command: DeskCommand };

/**
 * The record that a story has when everything that happened to it has happened in the order of time: the same
 * decisions, each taken at its own instant, with the ends of embargoes and expiries between them.
 *
 * Nothing is owed by it: what was announced counts as announced, so a rebuilt newsroom stays silent.
 *
 * @param events - in any order
 * @param now - UTC instant: what the clock changes before it has changed
 * @param timeZone - IANA zone of the site, whose calendar the archive follows
 * @param erased - what an erasure left of the record; the events are those that came after it
 * @returns undefined when nothing happened that leaves a record
 */
export function rebuildRecord(
  story: Pick<StoryRecord, 'id' | 'uri'>,
  events: readonly StoryEvent[],
  { now, timeZone, erased }: { now: string; timeZone: string; erased?: StoryRecord | undefined },
): StoryRecord | undefined {
  let record = erased;
  const settle = (one: StoryRecord) => settled(one, timeZone);
  for (const event of events.toSorted(byTime)) {
    const next = happened(story, turnedBy(record, event.at, settle), event);
    record = next && settle(next);
  }
  return turnedBy(record, now, settle);
}

// S3 knows seconds, the desk milliseconds: versions of one second stand in the order of their ranks.
function byTime(a: StoryEvent, b: StoryEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return orderAtOnce(a) < orderAtOnce(b) ? -1 : 1;
}

function orderAtOnce(event: StoryEvent): string {
  return 'version' in event ? `0${event.version.rank}` : `1${event.command.verb}`;
}

// What is live may expire before what waits is released, and what is released may expire in its turn.
function turnedBy(
  record: StoryRecord | undefined,
  now: string,
  settle: (record: StoryRecord) => StoryRecord,
): StoryRecord | undefined {
  if (!record) return undefined;
  const at = nextTurn(record);
  const turn = at !== undefined && at <= now ? turnStory(record, at) : undefined;
  return turn ? turnedBy(settle(turn.record), now, settle) : record;
}

function happened(
  story: Pick<StoryRecord, 'id' | 'uri'>,
  record: StoryRecord | undefined,
  event: StoryEvent,
): StoryRecord | undefined {
  const { outcome, record: next } =
    'version' in event
      ? acceptVersion(record, event.version, event.at)
      : obeyCommand(record ?? emptyRecord(story), event.command, event.at);
  if (next.commit === (record?.commit ?? 0)) return record;
  const step = { before: record, after: next, outcome };
  const happening =
    'version' in event ? versionHappening(step, event.version) : commandHappening(step, event.command);
  return outcome === 'duplicate' ? next : withOtherFiles(record, remembering(next, happening));
}

/** The record after its work was done, as the pipeline does it. */
function settled(record: StoryRecord, timeZone: string): StoryRecord {
  const {
    renderDue: _page,
    listsDue: _lists,
    ledgerDue: _ledger,
    announceDue,
    withdrawDue: _news,
    receiptDue: _answer,
    certificateDue: _proof,
    ...rest
  } = record;
  const announced =
    announceDue !== undefined && rest.announcedRank === undefined && rest.live
      ? { announcedRank: rest.live.rank }
      : {};
  const lists = isListed(rest) ? listsOf(rest, timeZone) : rest.lists;
  return { ...rest, ...announced, lists };
}
