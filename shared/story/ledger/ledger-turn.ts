import type { Transition } from '../versions/outcome.ts';
import { isDead, isPublic, type StoryRecord } from '../versions/record.ts';

/**
 * What a transition means for the public ledger: a kill or reinstatement that readers notice is remembered, and the
 * ledger is owed whenever something that it says of the story changes.
 *
 * A story that was never corrected, withdrawn or reinstated owes it nothing.
 */
export function inLedger(before: StoryRecord | undefined, transition: Transition): Transition {
  const { record: after } = transition;
  if (after === before || after.pagePath === undefined) return transition;
  const turns = turnsOf(before, after);
  const record: StoryRecord = turns.length > 0 ? { ...after, turns } : after;
  if (JSON.stringify(saidOf(before)) === JSON.stringify(saidOf(record))) return { ...transition, record };
  return { ...transition, record: { ...record, ledgerDue: record.renderDue ?? `commit_${record.commit}` } };
}

type Turns = NonNullable<StoryRecord['turns']>;

// A kill of a dead story, or an order that comes too late to change anything, is no turn: readers saw nothing of it.
function turnsOf(before: StoryRecord | undefined, after: StoryRecord): Turns {
  const turns = after.turns ?? [];
  const [was, is] = [before !== undefined && isDead(before), isDead(after)];
  const { killedAt, reinstatedAt } = after;
  if (!was && is && before?.live && killedAt !== undefined)
    return [...turns, { at: killedAt, kind: 'withdrawal' }];
  const undoes = was && !is && turns.at(-1)?.kind === 'withdrawal';
  return undoes && reinstatedAt !== undefined
    ? [...turns, { at: reinstatedAt, kind: 'reinstatement' }]
    : turns;
}

/** Everything of a record that its entries in the ledger are made of; undefined when there are none. */
function saidOf(record: StoryRecord | undefined): unknown {
  if (!record) return undefined;
  const { corrections, turns = [], live, pagePath } = record;
  if (corrections.length === 0 && turns.length === 0) return undefined;
  return [corrections, turns, isPublic(record), live?.headline, live?.language, live?.dir, pagePath];
}
