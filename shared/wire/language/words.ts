// One pass each: a word is letters, marks and digits, joined by single hyphens or apostrophes.
const spacedWord = /[\p{L}\p{M}\p{N}]+(?:[-'’‑.&][\p{L}\p{M}\p{N}]+)*/gu;
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word and where it stands in the text, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in any script, in order; scripts without spaces are segmented by dictionary. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(spacedWord)) {
    const word = match[0];
    if (unspacedScript.test(word)) words.push(...segmentedWords(word, match.index, language));
    else words.push({ text: word, start: match.index, end: match.index + word.length });
  }
  return words;
}

/** Lower case by the rules of the language: `I` is `ı` in Turkish and Azerbaijani. */
export function lowerCase(text: string, language: string): string {
  return text.toLocaleLowerCase(language);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmentedWords(text: string, offset: number, language: string): Word[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text))
    .filter((segment) => segment.isWordLike)
    .map(({ segment, index }) => ({
      text: segment,
      start: offset + index,
      end: offset + index + segment.length,
    }));
}
