import type { RecordAndClaim } from '../../aws/story-table.ts';
import { isCanary } from '../../story/canary.ts';
import { stemOf } from '../../story/pictures/waiting-picture.ts';
import { rememberingFile } from '../../story/receipts/other-files.ts';
import type { Story } from '../../story/story.ts';
import { candidateOf } from '../../story/versions/candidate.ts';
import { remembering, versionHappening } from '../../story/versions/history.ts';
import type { Candidate, Outcome, Transition } from '../../story/versions/outcome.ts';
import type { Arrival } from '../../story/versions/rank.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import { acceptVersion } from '../../story/versions/transitions.ts';
import { labelsOf } from '../lists/story-labels.ts';
import type { Metric, Newsroom } from '../newsroom.ts';
import { commitOwing } from './commit-owing.ts';
import { recordContended } from './record-contended.ts';
import { scheduleTurn } from './schedule-turn.ts';
import { type Settled, settleStory } from './settle-story.ts';
import { twinOf } from './twin-of.ts';

export interface Published {
  readonly outcome: Outcome;
  readonly rank: string;
  readonly settled: Settled;
  /** The file brought nothing new: what the record must remember of that, once it is answered. */
  readonly repeat?: Repeat;
  /** Key of the picture that waits for a story of the file's name. */
  readonly waitingPicture?: string;
}

/** A record before and after it knows of a repetition: its rank, and its file where that bears another name. */
export interface Repeat {
  readonly before: StoryRecord;
  readonly after: StoryRecord;
  /** The file is not the newest version's own: the record goes on remembering that one's receipt. */
  readonly isOther: boolean;
}

const maxTries = 8;

/**
 * Takes one version of a story from its text to its page, its lists and its announcement.
 *
 * Reads, decides, commits on the state that was read, then does what the committed record owes. A lost race
 * starts over from the reading. The receipt is the caller's: it answers for a file, not for a story.
 */
export async function publishStory(
  newsroom: Newsroom,
  story: Story,
  from: { arrival: Arrival; quiet: boolean },
): Promise<Published> {
  const labels = await labelsOf(story, newsroom.site);
  const candidate = candidateOf(story, from.arrival, { quiet: from.quiet, labels });
  for (let tries = 0; tries < maxTries; tries++) {
    const taken = await take(newsroom, story, candidate);
    if (taken === 'again') continue;
    if (!isCanary(story)) newsroom.count(metricOf[taken.outcome] ?? 'Duplicates');
    // What the other story owes belongs to its own file.
    const settled = taken.twin ? nothingOpen(taken.record) : await settleStory(newsroom, taken.record, story);
    await scheduleTurn(newsroom, taken);
    const { outcome, repeat, waitingPicture } = taken;
    return {
      outcome,
      rank: candidate.rank,
      settled,
      ...(repeat ? { repeat } : {}),
      ...(waitingPicture === undefined ? {} : { waitingPicture }),
    };
  }
  throw recordContended();
}

type Taken = Transition & Pick<Published, 'repeat' | 'waitingPicture'> & { readonly twin?: true };

function nothingOpen(record: StoryRecord): Settled {
  return { record, open: { done: {}, learned: {} } };
}

async function take(newsroom: Newsroom, story: Story, candidate: Candidate): Promise<Taken | 'again'> {
  const stem = stemOf(story.raw.key);
  const known = await newsroom.table.readWithClaim(story.id, story.contentHash, stem);
  const taken = await decide(newsroom, known, { story, candidate });
  const key = known.picture?.key;
  return taken === 'again' || key === undefined ? taken : { ...taken, waitingPicture: key };
}

async function decide(
  newsroom: Newsroom,
  { record, claimedBy, claimedAt }: RecordAndClaim,
  { story, candidate }: { story: Story; candidate: Candidate },
): Promise<Taken | 'again'> {
  const foreign = claimedBy !== undefined && claimedBy !== story.id ? claimedBy : undefined;
  if (foreign !== undefined) {
    const twin = await twinOf(newsroom, story, { id: foreign, at: claimedAt });
    if (twin) return { ...repeated(twin, { outcome: 'duplicate', record: twin }, candidate), twin: true };
  }
  const transition = acceptVersion(record, candidate, newsroom.now());
  if (transition.outcome === 'duplicate') return repeated(record, transition, candidate);
  const superseded = transition.outcome === 'superseded';
  // Claimed before it is kept: what stands in a story's folder is its own, also when two raced for the text.
  const claim = { from: foreign, at: newsroom.now() };
  if (!superseded && (await newsroom.table.claim(story.contentHash, story.id, claim)) === 'taken')
    return 'again';
  await newsroom.wire.saveStory(candidate.storyKey, story, candidate.quiet === true);
  if (superseded) return repeated(record, transition, candidate);
  const step = { before: record, after: transition.record, outcome: transition.outcome };
  const decided = remembering(transition.record, versionHappening(step, candidate));
  const committed = await commitOwing(newsroom, record, decided);
  return committed === 'conflict' ? 'again' : { outcome: transition.outcome, record: committed };
}

// Nothing of the story changes. What must be known of the file is written with what is remembered of the receipt, in
// one call; one under another name is answered anew when the desk kills the story.
function repeated(
  before: StoryRecord | undefined,
  { outcome, record: seen }: Transition,
  { sourceKey }: Candidate,
): Taken {
  if (!before) return { outcome, record: seen };
  const named = rememberingFile(seen, sourceKey);
  if (named === before) return { outcome, record: before };
  const after = { ...named, commit: before.commit + 1 };
  return { outcome, record: before, repeat: { before, after, isOther: named !== seen } };
}

const metricOf: Readonly<Partial<Record<Outcome, Metric>>> = {
  published: 'StoriesPublished',
  updated: 'StoriesUpdated',
  corrected: 'StoriesUpdated',
  held: 'StoriesWaiting',
  embargoed: 'StoriesWaiting',
  killed: 'StoriesKilled',
  expired: 'StoriesExpired',
  duplicate: 'Duplicates',
  superseded: 'Duplicates',
};
