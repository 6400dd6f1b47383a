import type { Site } from '../../settings/settings.ts';
import type { Story } from '../../story/story.ts';

/** What a practised reader takes in a minute: words, and characters where words have no spaces between. */
const wordsAMinute = 230;
const charactersAMinute = 500;

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;

/** How long a story takes to read, in whole minutes and in the site's words: `3 minutes`. */
export function readingTime(story: Pick<Story, 'bodyText'>, { language }: Site): string {
  const minutes = Math.max(1, Math.round(minutesOf(story.bodyText)));
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    minutes,
  );
}

function minutesOf(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const words = text
    .replace(unspaced, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words / wordsAMinute + characters / charactersAMinute;
}
