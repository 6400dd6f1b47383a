import { latePattern } from '../../late-pattern.ts';
import type { Site } from '../../settings/settings.ts';
import type { Story } from '../../story/story.ts';

/** What a practised reader takes in a minute: words, and characters where words have no spaces between. */
const wordsAMinute = 230;
const charactersAMinute = 500;

const unspaced = latePattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]`,
  'gu',
);
// Holds all of them and more.
const farEastern = /[\u0e00-\uffff]/;

/** How long a story takes to read, in whole minutes and in the site's words: `3 minutes`. */
export function readingTime(story: Pick<Story, 'bodyText'>, { language }: Site): string {
  const minutes = Math.max(1, Math.round(minutesOf(story.bodyText)));
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}

function minutesOf(text: string): number {
  if (!farEastern.test(text)) return wordsIn(text) / wordsAMinute;
  const characters = text.match(unspaced())?.length ?? 0;
  return wordsIn(text.replace(unspaced(), ' ')) / wordsAMinute + characters / charactersAMinute;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
