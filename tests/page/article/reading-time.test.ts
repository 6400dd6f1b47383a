import { describe, expect, it } from 'vitest';
import { readingTime } from '#shared/page/article/reading-time.ts';
import { aSite } from '../a-story.ts';

const words = (count: number) => ({ bodyText: 'harbour '.repeat(count) });

describe('the reading time', () => {
  it.each([
    [words(5), 'en', '1 minute'],
    [words(700), 'en', '3 minutes'],
    [words(700), 'ru', '3 минуты'],
    [words(700), 'az', '3 dəqiqə'],
    [{ bodyText: '港'.repeat(1500) }, 'en', '3 minutes'],
    [{ bodyText: '' }, 'en', '1 minute'],
  ])('of a text is told in the site’s words', (story, language, told) => {
    expect(readingTime(story, aSite({ language }))).toBe(told);
  });
});
