import type { Story } from '../story.ts';
import type { Outcome } from '../versions/outcome.ts';
import { isPublic, isStoryHeld, type StoryRecord, type StoryState } from '../versions/record.ts';

/** What a receipt says in words: what happened, why, and what the editor can do next. */
export interface ReceiptSentences {
  readonly message: string;
  readonly why: string;
  readonly next: string;
}

/** What is known of one version when its receipt is written. */
export interface Told {
  readonly story: Pick<Story, 'uri' | 'holds' | 'corrections' | 'pubStatus'> & {
    readonly raw: Pick<Story['raw'], 'key'>;
  };
  /** Of this version. */
  readonly rank: string;
  readonly record: StoryRecord;
  /** Absent when the record is only being told again, e.g. after an embargo was released. */
  readonly outcome?: Outcome;
}

/** The sentences for one story of a file. Pure; every outcome has its own. */
export function receiptSentences(state: StoryState, told: Told): ReceiptSentences {
  if (state === 'killed') return killed(told);
  if (told.outcome === 'duplicate') return duplicate(told);
  if (told.outcome === 'superseded') return superseded(told);
  if (state === 'held') return held(told);
  if (state === 'embargoed') return embargoed(told);
  return state === 'expired' ? expired(told) : live(told);
}

function killed({ story, record, outcome }: Told): ReceiptSentences {
  const reinstate = `If that is a mistake, run: newsroom reinstate ${reference(story)}.`;
  const at = record.killedAt ?? '';
  if (outcome === 'duplicate' && record.uri !== story.uri) {
    return {
      message: 'This text was not published: it is the text of a story that was killed.',
      why: `The same text was killed under another name at ${at} (UTC), and a killed text stays down under every name.`,
      next: `If that is a mistake, run: newsroom reinstate ${record.uri}.`,
    };
  }
  const message = 'This story was killed: nothing of it is public.';
  if (story.pubStatus === 'canceled')
    return { message, why: `This file withdraws the story, as of ${at} (UTC).`, next: reinstate };
  const kept = outcome === undefined ? '' : ' This version is kept, and waits for a reinstatement.';
  return { message, why: `It was killed at ${at} (UTC).${kept}`, next: reinstate };
}

function duplicate({ story, record }: Told): ReceiptSentences {
  const another =
    'To publish it as a new version all the same, change the text or the headline and drop it again.';
  if (record.uri !== story.uri) {
    return {
      message: isPublic(record)
        ? 'This text is already published as another file’s story; there is one page for both.'
        : 'This text is already known as another file’s story, which is not public.',
      why: `It says the same as ${record.uri}, word for word.`,
      next: another,
    };
  }
  return {
    message: `The same text is already revision ${record.revision}, so nothing was changed or announced.`,
    why: 'Neither the text nor a line at its top differs from the version that is in place.',
    next: another,
  };
}

function superseded({ record }: Told): ReceiptSentences {
  return {
    message: `A newer version is already in place (revision ${record.revision}); this one is kept and not shown.`,
    why: 'This file’s version number or time is lower than that of the version in place.',
    next: 'To show it all the same, add a line Version: with a higher number at its top and drop it again.',
  };
}

function held({ story, record, rank }: Told): ReceiptSentences {
  const isWaiting = record.next?.rank === rank;
  const before = isPublic(record) && isWaiting ? ' The version before it stays public.' : '';
  if (isStoryHeld(record)) {
    return {
      message: 'The story is held: nothing of it is public.',
      why: `The desk holds it since ${record.heldAt ?? ''} (UTC).`,
      next: `To show it, run: newsroom release ${reference(story)}.`,
    };
  }
  const [question] = story.holds;
  return {
    message: before
      ? `This version is held until the question below is answered.${before}`
      : 'The story is held: nothing of it is public until the question below is answered.',
    why: question?.message ?? 'The file asks for it to be held.',
    next: `Answer as the question says, or publish the version as it is: newsroom release ${reference(story)}.`,
  };
}

function embargoed({ story, record }: Told): ReceiptSentences {
  const until = record.next?.embargoedUntil ?? '';
  const before = isPublic(record) ? ' The version before it stays public until then.' : '';
  return {
    message: `The story waits for its embargo and is published by itself at ${until} (UTC).${before}`,
    why: `The file sets an embargo until ${until} (UTC).`,
    next: `To change the time, drop it again under the same name with another Embargo: line. To stop it, run: newsroom kill ${reference(story)}.`,
  };
}

function expired({ story, record }: Told): ReceiptSentences {
  return {
    message: 'The story has expired: it is on no front and in no feed, and its page is kept as an archive.',
    why: `The file says that it is news until ${record.live?.expiresAt ?? ''} (UTC).`,
    next: `To bring it back, drop it again under the same name with a later expiry. To take the page down, run: newsroom kill ${reference(story)}.`,
  };
}

function live(told: Told): ReceiptSentences {
  const { story, record, rank } = told;
  const revision = record.live?.rank === rank ? record.live.revision : record.revision;
  const isFirst = revision === 1 || record.modifiedAt === undefined;
  const change =
    'To change it, drop it again under the same name, with a line Correction: if readers must know why.';
  return {
    message:
      told.outcome === 'corrected'
        ? `The correction is live (revision ${revision}), at the same address, and readers are told what was put right.`
        : isFirst
          ? 'The story is live.'
          : `The story is live with this version (revision ${revision}), at the same address.`,
    why: whyLive(told, isFirst),
    next: `${change} To take it down, run: newsroom kill ${reference(story)}.`,
  };
}

function whyLive({ story, record, outcome }: Told, isFirst: boolean): string {
  const last = record.history?.at(-1);
  if (outcome === undefined && last?.by === 'embargo') return `Its embargo was over at ${last.at} (UTC).`;
  if (outcome === undefined && last?.outcome === 'released')
    return `The desk released it at ${last.at} (UTC).`;
  if (outcome === undefined && last?.outcome === 'reinstated')
    return `The desk reinstated it at ${last.at} (UTC).`;
  if (outcome === 'corrected' || story.corrections.length > 0)
    return 'The file is a newer version, and says what it puts right.';
  return isFirst
    ? 'No version of this story was known before, and nothing keeps it from the public.'
    : 'The file is a newer version of a story that is public: updated, and not announced a second time.';
}

// As it can be pasted into a shell.
function reference({ raw: { key } }: Told['story']): string {
  return /^[\w./:@+-]+$/.test(key) ? key : `'${key.replaceAll("'", "'\\''")}'`;
}
