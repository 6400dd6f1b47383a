import type { StoryReceipt } from '../receipts/receipt.ts';

/** A kill whose story has not come yet. It is kept whole, so that its file need not be read again. */
export interface WaitingKill {
  /** Key without `incoming/` of the file that kills. */
  readonly file: string;
  /** When that file was dropped. */
  readonly receivedAt: string;
  /** When the desk or the agency killed; the story is killed at this instant, whenever it comes. */
  readonly at: string;
  /** What the file calls its story. */
  readonly references: readonly string[];
  /** A notice may quote a headline; a command names an address, a uri or a key. */
  readonly kind: 'command' | 'notice';
  /** When the newsroom stops looking for the story. */
  readonly until: string;
  /** When it looks next; absent once it is over. */
  readonly dueAt?: string;
  /** How it ended. */
  readonly ended?: 'killed' | 'ambiguous' | 'unresolved';
}

const dayMs = 24 * 60 * 60_000;
/** How far from a kill its story may lie, and how long a kill waits. */
export const killWindowMs = 7 * dayMs;
const mostReferences = 12;
const longestReference = 600;

const minuteMs = 60_000;

/**
 * A kill that begins to wait.
 *
 * It waits for seven days from its own instant, or from now when it is an old one that is read again: a rebuilt
 * newsroom reads its archive in any order.
 */
export function beginToWait(
  kill: Pick<WaitingKill, 'file' | 'receivedAt' | 'at' | 'references' | 'kind'>,
  now: string,
): WaitingKill {
  const from = Math.max(Date.parse(kill.at), Date.parse(now));
  return {
    ...kill,
    references: kill.references.slice(0, mostReferences).map((one) => one.slice(0, longestReference)),
    until: instantOf(from + killWindowMs),
    dueAt: instantOf(Date.parse(now) + minuteMs),
  };
}

/** The kill after a look in vain: the next one comes within a minute in the first hour, then every five. */
export function waitOn(kill: WaitingKill, now: string): WaitingKill {
  const waitedMs = Date.parse(now) - (Date.parse(kill.until) - killWindowMs);
  const pause = waitedMs < 60 * minuteMs ? minuteMs : 5 * minuteMs;
  return { ...kill, dueAt: instantOf(Date.parse(now) + pause) };
}

/** The kill when nothing more is to be done about it. */
export function endWaiting(
  { dueAt: _, ...kill }: WaitingKill,
  ended: 'killed' | 'ambiguous' | 'unresolved',
): WaitingKill {
  return { ...kill, ended };
}

const howToKill = 'Look for it, and run: newsroom kill URL, with the address of its page.';

/** What the receipt of a waiting kill says, and of one that waited in vain. */
export function waitingAnswer(
  kill: WaitingKill,
): Pick<StoryReceipt, 'state' | 'message' | 'why' | 'next' | 'questions'> {
  const named = kill.references.map((one) => `“${one}”`).join(', ');
  if (kill.ended === 'unresolved') {
    return {
      state: 'held',
      message: `This kill waited for seven days, and no story came as ${named}. Nothing was taken down.`,
      why: 'No file that came within seven days of it brought such a story.',
      next: howToKill,
      questions: [
        {
          code: 'kill-never-resolved',
          message: 'Is the story still public under another name?',
          fix: howToKill,
        },
      ],
    };
  }
  return {
    state: 'held',
    message: `This kill waits until ${kill.until} (UTC): no story is known as ${named}. When it comes, it is killed.`,
    why: 'No story that the newsroom knows bears this name.',
    next: howToKill,
    questions: [
      {
        code: 'kill-waits',
        message: `Is ${named} right, and is the story perhaps public under another name?`,
        fix: howToKill,
      },
    ],
  };
}

function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
