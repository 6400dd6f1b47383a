import { expect, it } from 'vitest';
import { previewFate } from '#shared/story/versions/preview-fate.ts';
import { aStory } from '../a-story.ts';

const now = '2026-11-24T09:00:00.000Z';
const later = '2026-11-24T09:00:00.001Z';
const question = { code: 'a', message: 'In which zone?', fix: 'Add it.' };

it.each([
  ['kill the story', { pubStatus: 'canceled' as const, holds: [question], embargoedUntil: later }],
  ['held: In which zone?', { holds: [question, { ...question, message: 'Who?' }], embargoedUntil: later }],
  [`wait for its embargo until ${later} (UTC)`, { embargoedUntil: later }],
  ['public within seconds', { embargoedUntil: now }],
  ['public within seconds', {}],
])('a previewed file would, dropped as it is: %s', (fate, given) => {
  expect(previewFate(aStory(given), now)).toContain(fate);
});
