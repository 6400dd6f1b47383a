import type { Unit } from './body-units.ts';

const maxHeading = 70;
const maxWords = 10;

/**
 * Whether a unit is a sub-heading: a short line on its own between two paragraphs of sentences.
 *
 * Conservative: what might be a short sentence, speech, a credit or a list stays a paragraph.
 */
export function isSubheading(units: readonly Unit[], index: number): boolean {
  const unit = units[index];
  if (!unit?.alone || unit.lines.length !== 1) return false;
  const before = units[index - 1];
  const after = units[index + 1];
  if (unit.kind !== 'text' || before?.kind !== 'text' || after === undefined || after.kind === 'rule')
    return false;
  const words = wordsOf(unit);
  return (
    looksLikeHeading(words) &&
    /[.!?:…]["'”’»)]*$/.test(wordsOf(before)) &&
    wordsOf(after).length >= 2 * words.length
  );
}

function looksLikeHeading(words: string): boolean {
  return (
    words.length <= maxHeading &&
    words.split(/\s+/).length <= maxWords &&
    /^(?:\p{Lu}|\p{Lo}|\d)/u.test(words) &&
    /(?:[\p{L}\p{N}?!)%])$/u.test(words) &&
    !/[:;@=<>|]|https?:|\.\s/.test(words) &&
    /\p{L}{2}/u.test(words)
  );
}

function wordsOf({ lines }: Unit): string {
  return lines.map((line) => line.text.trim()).join(' ');
}
