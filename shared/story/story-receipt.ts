import type { Outcome } from './outcome.ts';
import type { StoryReceipt } from './receipt.ts';
import { isDead, isPublic, isStoryHeld, type Slot, type StoryRecord, type StoryState } from './record.ts';
import type { Decision, Story } from './story.ts';

/** What the pipeline knows when it answers for one story of a file. */
export interface Answered {
  readonly story: Story;
  /** Of this version. */
  readonly rank: string;
  readonly record: StoryRecord;
  /** Absent when the record is only being told again, e.g. after an embargo was released. */
  readonly outcome?: Outcome;
  /** Public origin of the site. */
  readonly origin: string;
}

/** The answer for one story: its state now, what happened, and every decision with its way out. Pure. */
export function storyReceipt(answered: Answered): StoryReceipt {
  const { story, record, rank, origin } = answered;
  const state = stateOf(record, rank);
  const slot = [record.live, record.next].find((one) => one?.rank === rank);
  const shown = slot ?? record.live ?? record.next;
  return {
    state,
    message: messageOf(state, answered),
    uri: record.uri,
    headline: story.headline,
    ...(shown ? { revision: shown.revision } : {}),
    ...(isPublic(record) && record.pagePath ? { url: origin + record.pagePath } : {}),
    ...(state === 'held' && story.holds.length > 0 ? { questions: story.holds } : {}),
    decisions: [...outcomeDecisions(answered), ...story.decisions],
    warnings: story.warnings,
    times: timesOf(story, record, slot),
  };
}

function stateOf(record: StoryRecord, rank: string): StoryState {
  if (isDead(record)) return 'killed';
  if (isStoryHeld(record)) return 'held';
  if (record.next?.rank === rank || !record.live) return waitingState(record.next);
  return record.state === 'expired' ? 'expired' : 'live';
}

function waitingState(next: Slot | undefined): StoryState {
  return next?.embargoedUntil !== undefined && next.holds.length === 0 ? 'embargoed' : 'held';
}

function messageOf(state: StoryState, { record, rank, outcome, story }: Answered): string {
  if (state === 'killed') return 'This story was killed: nothing of it is public.';
  if (outcome === 'duplicate' && record.uri !== story.uri)
    return 'This text is already published as another file’s story; there is one page for both.';
  if (outcome === 'duplicate')
    return `The same text is already revision ${record.revision}, so nothing was changed or announced.`;
  if (outcome === 'superseded')
    return `A newer version is already in place (revision ${record.revision}); this one is kept and not shown.`;
  if (state === 'embargoed')
    return `The story waits for its embargo and is published by itself at ${record.next?.embargoedUntil ?? ''} (UTC).`;
  if (state === 'held')
    return 'The story is held: nothing of it is public until the question below is answered.';
  if (state === 'expired')
    return `The story expired at ${record.live?.expiresAt ?? ''} (UTC): it is on no front and in no feed, and its page is kept as an archive.`;
  const revision = record.live?.rank === rank ? record.live.revision : record.revision;
  return revision === 1 || record.modifiedAt === undefined
    ? 'The story is live.'
    : `The story is live with this version (revision ${revision}), at the same address.`;
}

function outcomeDecisions({ outcome, record }: Answered): Decision[] {
  if (outcome === 'duplicate') {
    return [
      {
        rule: 'duplicate',
        saw: `the same text as ${record.uri}`,
        override: 'Change the text or add a Headline: line to publish it as a new version.',
      },
    ];
  }
  if (outcome === 'superseded') {
    return [
      {
        rule: 'superseded',
        saw: `revision ${record.revision} is newer`,
        override: 'Add a line Version: with a higher number at the top of the file and drop it again.',
      },
    ];
  }
  return [];
}

function timesOf(story: Story, record: StoryRecord, slot: Slot | undefined): Record<string, string> {
  const { firstPublishedAt, modifiedAt } = record;
  const embargoedUntil = slot?.embargoedUntil;
  const expires = slot?.expiresAt;
  return {
    received: story.raw.lastModified,
    ...(firstPublishedAt === undefined ? {} : { published: firstPublishedAt }),
    ...(modifiedAt === undefined ? {} : { modified: modifiedAt }),
    ...(embargoedUntil === undefined ? {} : { embargoedUntil }),
    ...(expires === undefined ? {} : { expires }),
  };
}
