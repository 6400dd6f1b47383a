import type { LedgerEntry } from '../../story/ledger/ledger-entry.ts';
import { ledgerRoot } from '../../story/ledger/ledger-part.ts';
import type { Words } from '../words/words.ts';

/** What a page or feed of corrections is made of. */
export interface CorrectionsList {
  /** The one part that is shown; absent where it is the newest of all. */
  readonly part?: string;
  /** In the ledger's order. */
  readonly entries: readonly LedgerEntry[];
  /** Parts that the page leads to, newest first. */
  readonly parts: readonly string[];
}

export const correctionsFeedPath = `${ledgerRoot}feed.xml`;

/** Entries by the time at which readers were told, newest first: one that was entered late is not news. */
export function newestFirst(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.toReversed().sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

/** `/corrections/`, `/corrections/2026-11/` */
export function correctionsPath(part: string | undefined): string {
  return part === undefined ? ledgerRoot : `${ledgerRoot}${part}/`;
}

/** What an entry is, in the site's words. */
export function labelOf({ kind }: LedgerEntry, { correction, withdrawal, reinstatement }: Words): string {
  return { correction, withdrawal, reinstatement }[kind];
}

/** What an entry says that has no words of its own: a withdrawal, or one whose story is not shown. */
export function sentenceOf({ kind, headline }: LedgerEntry, words: Words): string {
  if (kind === 'withdrawal') return words.storyWithdrawn;
  return headline === undefined ? words.storyNotShown : words.storyReinstated;
}
