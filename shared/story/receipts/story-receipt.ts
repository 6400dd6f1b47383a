import { certificateNote } from '../kill/kill-certificate.ts';
import type { Decision, Story } from '../story.ts';
import {
  isDead,
  isPublic,
  isStoryHeld,
  type Slot,
  type StoryRecord,
  type StoryState,
} from '../versions/record.ts';
import type { StoryReceipt } from './receipt.ts';
import { receiptSentences, type Told } from './receipt-sentences.ts';

/** What the pipeline knows when it answers for one story of a file. */
export interface Answered extends Told {
  readonly story: Story;
  /** Public origin of the site. */
  readonly origin: string;
  readonly social?: Pick<StoryReceipt, 'social' | 'posts'>;
}

/** The answer for one story: its state now, what happened, and every decision with its way out. Pure. */
export function storyReceipt(answered: Answered): StoryReceipt {
  const { story, record, rank, origin } = answered;
  const state = stateOf(record, rank);
  const slot = [record.live, record.next].find((one) => one?.rank === rank);
  const shown = slot ?? record.live ?? record.next;
  const certificate = certificateNote(record);
  return {
    state,
    ...receiptSentences(state, answered),
    uri: record.uri,
    headline: story.headline,
    ...(shown ? { revision: shown.revision } : {}),
    ...(isPublic(record) && record.pagePath ? { url: origin + record.pagePath } : {}),
    ...(state === 'held' && story.holds.length > 0 ? { questions: story.holds } : {}),
    ...(certificate ? { certificate } : {}),
    ...answered.social,
    decisions: [...outcomeDecisions(answered), ...story.decisions],
    warnings: story.warnings,
    times: timesOf(story, record, slot),
  };
}

/** Where the version of a rank stands, as its file is told. */
export function stateOf(record: StoryRecord, rank: string): StoryState {
  if (isDead(record)) return 'killed';
  if (isStoryHeld(record)) return 'held';
  if (record.next?.rank === rank || !record.live) return waitingState(record.next);
  return record.state === 'expired' ? 'expired' : 'live';
}

function waitingState(next: Slot | undefined): StoryState {
  return next?.embargoedUntil !== undefined && next.holds.length === 0 ? 'embargoed' : 'held';
}

/** What is said beside the decisions on the file itself: why it changed nothing. */
export function outcomeDecisions({ outcome, record }: Pick<Answered, 'outcome' | 'record'>): Decision[] {
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
