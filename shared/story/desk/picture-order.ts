import type { PictureTurn } from '../pictures/picture.ts';
import { isDown } from '../pictures/shown-picture.ts';
import type { Transition } from '../versions/outcome.ts';
import type { StoryRecord } from '../versions/record.ts';

/** Each stands on a record that every list reads; whose pictures are disputed that often needs a kill itself. */
const mostTurns = 12;

/** An order about one picture of a story alone. */
export interface PictureOrder {
  readonly verb: 'kill' | 'reinstate';
  readonly at: string;
  /** `fileMark` of the picture that is meant. */
  readonly file: string;
}

/**
 * Takes down one picture of a story, or lets it be shown again. The story itself stays what it is: no revision, no
 * announcement, nothing in the ledger.
 *
 * @returns `refused` for what was not taken down, after an erasure, and where too many pictures were
 */
export function orderPicture(record: StoryRecord, { verb, at, file }: PictureOrder): Transition {
  const turns = record.pictureTurns ?? [];
  const turn = turns.find((one) => one.file === file);
  const others = turns.filter((one) => one.file !== file);
  if (record.erasedAt !== undefined) return { outcome: 'refused', record };
  if (turn && (turn.killedAt >= at || (turn.reinstatedAt ?? '') >= at))
    return { outcome: 'duplicate', record };
  if (verb === 'kill') {
    if (!turn && others.length >= mostTurns) return { outcome: 'refused', record };
    return {
      outcome: 'picture-killed',
      record: turned(record, [...others, { ...turn, file, killedAt: at }], at),
    };
  }
  if (!turn || !isDown(turn)) return { outcome: 'refused', record };
  const again = { ...turn, reinstatedAt: at };
  return { outcome: 'picture-reinstated', record: turned(record, [...others, again], at) };
}

// In the order of the files' names, so that the order in which commands come makes no difference.
function turned(record: StoryRecord, turns: readonly PictureTurn[], at: string): StoryRecord {
  const rank = `command_${at}`;
  const page = record.pagePath === undefined ? {} : { renderDue: rank, listsDue: rank };
  return {
    ...record,
    ...page,
    pictureTurns: turns.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    receiptDue: record.live?.rank ?? rank,
    commit: record.commit + 1,
  };
}
