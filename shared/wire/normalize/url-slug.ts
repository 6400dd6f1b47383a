import { functionWords } from '../language/function-words.ts';
import { primaryLanguage } from '../language/language-tag.ts';
import { type Word, wordsOf } from '../language/words.ts';
import { transliterate } from './transliterate.ts';

const longestSlug = 60;
const enoughWords = 4;

/**
 * The readable part of a story's address, from its headline: at most 60 ASCII letters, digits and hyphens.
 *
 * Function words go, and so does a trailing clause once four words stand: `Strategic partnership relations
 * between Azerbaijan and Russia are developing in an upward direction` gives
 * `strategic-partnership-relations-azerbaijan-russia`.
 *
 * @returns `story` where nothing can be spelled
 */
export async function urlSlug(headline: string, language: string): Promise<string> {
  const words = wordsOf(headline.replaceAll("'", '’'), language);
  const telling = words.filter((word) => !functionWords(language).has(word.form.term));
  const kept = telling.filter((word) => word.start < clauseEnd(headline, words, telling, language));
  const spelled = await transliterate(
    (kept.length > 0 ? kept : words).map((word) => word.form.filed).join(' '),
    language,
  );
  return (
    joinedToLength(
      spelled
        .replace(/['’]/g, '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
        .split(' '),
    ) || 'story'
  );
}

const auxiliaries = new Set(
  'is are was were has have had will would can could may might must does do did'.split(' '),
);

// Where the first clause is over, provided it says enough: at a comma or colon, in English at an auxiliary.
function clauseEnd(
  headline: string,
  words: readonly Word[],
  telling: readonly Word[],
  language: string,
): number {
  const fourth = telling[enoughWords - 1];
  if (!fourth) return headline.length;
  const marks = Array.from(headline.matchAll(/[,;:?!،؛、，；：]|\s[–—-]\s/gu), (mark) => mark.index);
  const verbs =
    primaryLanguage(language) === 'en' ? words.filter((word) => auxiliaries.has(word.form.filed)) : [];
  const ends = [...marks, ...verbs.map((verb) => verb.start)].filter((end) => end >= fourth.end);
  return Math.min(headline.length, ...ends);
}

function joinedToLength(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longestSlug) return slug || word.slice(0, longestSlug);
    slug = longer;
  }
  return slug;
}
