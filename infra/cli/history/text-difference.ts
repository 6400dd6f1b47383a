import { diffArrays, diffWords } from 'diff';

/** A stretch of text that stayed, came or went. */
export interface Piece {
  readonly text: string;
  readonly change?: 'added' | 'removed';
}

/** Beyond so many changed words two paragraphs have nothing in common worth showing. */
const mostChangedWords = 400;
/** Beyond so many changed paragraphs a text is new as a whole. */
const mostChangedParagraphs = 1000;

/**
 * What became of one line or paragraph, word by word.
 *
 * @param language - BCP 47; tells where words end in scripts that write no spaces
 * @returns nothing when both say the same
 */
export function wordDifference(before: string, after: string, language: string): Piece[] {
  if (before === after) return [];
  if (before === '' || after === '') return whole(before, after);
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const changes = diffWords(before, after, { intlSegmenter, maxEditLength: mostChangedWords });
  if (changes === undefined) return whole(before, after);
  return changes.map(({ value, added, removed }) => piece(value, added, removed));
}

/** One paragraph that changed; `paragraph` counts from 1, in the new text, or in the old for one that went. */
export interface ParagraphDifference {
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
}

/** What became of a text, paragraph by paragraph; those that stayed are left out. */
export function paragraphDifferences(before: string, after: string, language: string): ParagraphDifference[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const changes = diffArrays(old, now, { maxEditLength: mostChangedParagraphs });
  if (changes === undefined) return [{ paragraph: 1, pieces: whole(before, after) }];
  const found: ParagraphDifference[] = [];
  let place = 1;
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    if (!change) continue;
    const next = changes[index + 1];
    const replaced = change.removed && next?.added ? next.value : [];
    if (change.removed) found.push(...replacedBy(change.value, replaced, { place, language }));
    else if (change.added) found.push(...replacedBy([], change.value, { place, language }));
    if (replaced.length > 0) index += 1;
    place += change.removed ? replaced.length : change.value.length;
  }
  return found;
}

function replacedBy(
  gone: readonly string[],
  come: readonly string[],
  { place, language }: { place: number; language: string },
): ParagraphDifference[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    paragraph: place + index,
    pieces: wordDifference(gone[index] ?? '', come[index] ?? '', language),
  }));
}

function whole(before: string, after: string): Piece[] {
  return [piece(before, false, true), piece(after, true, false)].filter(({ text }) => text !== '');
}

function piece(text: string, added: boolean, removed: boolean): Piece {
  if (added) return { text, change: 'added' };
  return removed ? { text, change: 'removed' } : { text };
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph !== '');
}
