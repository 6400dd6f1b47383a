import type { HistoryEntry } from './read-history.ts';

/** Who or what brought an entry about, in a few words. */
export function saidOf({ outcome, by, file, difference }: HistoryEntry): string {
  const source = byClock[by ?? ''] ?? (by === undefined ? file : `newsroom ${by}`);
  const notes = [
    source ?? '',
    outcome === 'superseded' ? 'received and kept; a newer version was in place' : '',
    outcome === 'received' ? 'older than the record of decisions' : '',
    difference?.length === 0 ? 'no word changed' : '',
  ];
  return notes.filter((note) => note !== '').join(' – ');
}

const byClock: Readonly<Record<string, string>> = {
  embargo: 'its embargo was over',
  expiry: 'its time as news was over',
};
