import type { HistoryEntry } from './read-history.ts';

/** Who or what brought an entry about, in a few words. */
export function saidOf({ outcome, by, file, difference }: HistoryEntry): string {
  const source = by === 'embargo' ? 'its embargo was over' : by === undefined ? file : `newsroom ${by}`;
  const notes = [
    source ?? '',
    outcome === 'superseded' ? 'received and kept; a newer version was in place' : '',
    outcome === 'received' ? 'older than the record of decisions' : '',
    difference?.length === 0 ? 'no word changed' : '',
  ];
  return notes.filter((note) => note !== '').join(' – ');
}
