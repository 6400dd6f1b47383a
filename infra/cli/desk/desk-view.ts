import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import {
  isDead,
  isOwing,
  isStoryHeld,
  newestSlot,
  owedBy,
  type StoryRecord,
} from '../../../shared/story/versions/record.ts';
import { deadLetterQueues } from '../operations/dead-letters.ts';
import { type MissingSecret, missingSecrets } from '../operations/missing-secrets.ts';
import type { Operations } from '../operations/open-operations.ts';
import { asked } from './asked.ts';
import type { Desk } from './find-desk.ts';
import { recentReceipts } from './recent-receipts.ts';

/** The desk at a glance. Lists hold the latest; counts hold everything that was looked at. */
export interface DeskView {
  /** UTC instant of the look. */
  readonly at: string;
  readonly published: readonly Receipt[];
  readonly held: readonly Receipt[];
  readonly embargoed: readonly Embargoed[];
  readonly rejected: readonly Receipt[];
  readonly killed: readonly Receipt[];
  readonly expired: readonly Receipt[];
  readonly unfinished: readonly Unfinished[];
  readonly deadLetters: readonly DeadLetters[];
  /** Networks that are on and can post nothing. */
  readonly missingSecrets: readonly MissingSecret[];
  /** Files with an answer, and those whose answer asks for a person or tells of a wait. */
  readonly answered: { readonly all: number; readonly asking: number };
  /** False when there are more receipts than were looked at. */
  readonly complete: boolean;
}

export interface Embargoed {
  readonly key: string;
  readonly headline?: string;
  readonly until: string;
  /** Still to come, in seconds; negative when the release is late. */
  readonly seconds: number;
}

export interface Unfinished {
  readonly id: string;
  readonly key: string;
  /** When the sweep takes it up. */
  readonly dueAt: string;
  readonly owes: readonly string[];
}

export interface DeadLetters {
  readonly queue: string;
  readonly count: number;
}

/** DynamoDB reads so many records at once. */
const mostWaiting = 100;
const always = '9999-12-31T23:59:59.999Z';

/**
 * Looks at receipts, waiting stories and dead letters; the cost does not grow with the archive.
 *
 * @param operations - absent where only the wire bucket is known: then receipts alone are looked at
 */
export async function viewDesk(
  desk: Desk,
  operations: Operations | undefined,
  at: string,
): Promise<DeskView> {
  const { receipts, answered, complete } = await recentReceipts(desk);
  const told = receipts.filter(isNews);
  const records = operations ? await waitingRecords(operations) : [];
  const of = (state: Receipt['state']) => told.filter((receipt) => receipt.state === state);
  return {
    at,
    published: of('live'),
    held: of('held'),
    embargoed: operations
      ? embargoedIn(records, at)
      : of('embargoed').map((receipt) => embargoOf(receipt, at)),
    rejected: of('rejected'),
    killed: of('killed'),
    expired: of('expired'),
    unfinished: records.flatMap(unfinishedWork),
    deadLetters: operations ? await countDeadLetters(operations) : [],
    missingSecrets: operations ? await missingSecrets(operations) : [],
    answered,
    complete,
  };
}

// What was ordered or only looked at is told by the stories themselves; what was refused is news.
function isNews({ key, state }: Receipt): boolean {
  return state === 'rejected' || !(key.startsWith('_desk/') || key.startsWith('_preview/'));
}

async function waitingRecords({ newsroom }: Operations): Promise<StoryRecord[]> {
  const due = await newsroom.table.due(always, mostWaiting);
  return newsroom.table.readMany([...new Set(due.map(({ id }) => id))]);
}

function embargoedIn(records: readonly StoryRecord[], at: string): Embargoed[] {
  const waiting = records.flatMap((record) => {
    const { next } = record;
    const isFree = next?.embargoedUntil && next.holds.length === 0 && !isDead(record) && !isStoryHeld(record);
    return isFree && next.embargoedUntil
      ? [{ key: next.sourceKey, headline: next.headline, ...countdown(next.embargoedUntil, at) }]
      : [];
  });
  return waiting.toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

function embargoOf({ key, headline, times }: Receipt, at: string): Embargoed {
  const named = headline === undefined ? {} : { headline };
  return { key, ...named, ...countdown(times['embargoedUntil'] ?? at, at) };
}

function countdown(until: string, at: string) {
  return { until, seconds: Math.round((Date.parse(until) - Date.parse(at)) / 1000) };
}

function unfinishedWork(record: StoryRecord): Unfinished[] {
  if (!isOwing(record)) return [];
  const { id, dueAt = '' } = record;
  return [{ id, key: newestSlot(record)?.sourceKey ?? '', dueAt, owes: owedBy(record) }];
}

async function countDeadLetters(operations: Operations): Promise<DeadLetters[]> {
  const counts = deadLetterQueues(operations).map(async ({ name, url }) => {
    const AttributeNames = ['ApproximateNumberOfMessages' as const];
    const call = operations.sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames }));
    const { Attributes } = await asked('count the dead letters', call);
    return { queue: name, count: Number(Attributes?.ApproximateNumberOfMessages ?? 0) };
  });
  return Promise.all(counts);
}
