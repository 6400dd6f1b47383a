import type { Candidate } from '#shared/story/versions/outcome.ts';

/** A version of one story as its file gives it; give what the test is about. */
export function aCandidate(given: Partial<Candidate> = {}): Candidate {
  const rank = given.rank ?? '20261124T080000000Z_a';
  return {
    id: 'abcdefghij',
    uri: 'urn:newsroom:key:0123',
    canceled: false,
    rank,
    contentHash: 'a'.repeat(64),
    storyKey: `stories/abcdefghij/${rank}.json`,
    sourceKey: 'flood.txt',
    arrivedAt: '2026-11-24T08:00:00.000Z',
    headline: 'River bursts its banks at Harrowmouth',
    section: 'news',
    language: 'en',
    dir: 'ltr',
    holds: [],
    pagePath: '/news/2026/11/24/river-bursts-banks-abcdefghij/',
    corrections: [],
    ...given,
  };
}
