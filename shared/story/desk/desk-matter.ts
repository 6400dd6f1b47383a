import { sha256Hex } from '../digest.ts';
import type { Receipt, StoryReceipt } from '../receipts/receipt.ts';
import type { StoryState } from '../versions/record.ts';

/** Something that a person at the desk must hear of without having asked: never a text, never a headline. */
export interface DeskMatter {
  readonly kind: 'rejected' | 'held' | 'killed' | 'overdue';
  /** Where the file or story stands; `received` for a file that nobody has answered. */
  readonly state: StoryState | 'received';
  /** Object key without `incoming/`. */
  readonly key: string;
  /** What is wrong and how to mend it, one a story of the file. */
  readonly problems: readonly DeskProblem[];
}

export interface DeskProblem {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** More than anyone reads in a message; the receipt has them all. */
const mostProblems = 10;

/**
 * What the desk must be told of a receipt.
 *
 * @returns undefined for an answer that asks for nothing: a live or waiting story, a preview, a command obeyed
 */
export function deskMatterOf(receipt: Receipt): DeskMatter | undefined {
  const { key, state } = receipt;
  if (key.startsWith('_preview/')) return undefined;
  const parts = receipt.stories ?? [receipt];
  const problems = parts.flatMap(problemsOf).slice(0, mostProblems);
  switch (state) {
    case 'rejected':
      return { kind: 'rejected', state, key, problems };
    case 'held':
      return problems.length === 0 ? undefined : { kind: 'held', state, key, problems };
    case 'killed':
      // Whoever gave the command knows; the files of the killed story tell the others.
      return key.startsWith('_desk/') ? undefined : { kind: 'killed', state, key, problems: [killed] };
    default:
      return undefined;
  }
}

/**
 * The same for every repetition of one matter, so that it is told once and a subscriber can drop a repeat.
 *
 * @param at - instant that tells one occasion from the next: of the upload, or when it was due
 */
export async function deskMatterId({ kind, key, problems }: DeskMatter, at: string): Promise<string> {
  return (await sha256Hex(JSON.stringify([key, kind, at, problems.map(({ code }) => code)]))).slice(0, 32);
}

function problemsOf({ error, questions = [] }: StoryReceipt): DeskProblem[] {
  return [...(error ? [error] : []), ...questions].map(({ code, message, fix }) => ({
    code,
    message: withoutQuotations(message),
    fix,
  }));
}

// What stands in quotation marks comes out of the file, and may be a headline: from the first mark to the last,
// since what is quoted may have quotation marks itself.
function withoutQuotations(text: string): string {
  return text.replace(/[“"][\s\S]*[”"]/, '“…”');
}

const killed: DeskProblem = {
  code: 'killed',
  message: 'The story that this file brought is killed: nothing of it is public.',
  fix: 'If that is a mistake, run: newsroom reinstate, with the name of the file.',
};
