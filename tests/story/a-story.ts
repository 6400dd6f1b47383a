import type { Story } from '#shared/story/story.ts';

/** A story as `normalize` gives it; give what the test is about. */
export function aStory(given: Partial<Story> = {}): Story {
  return {
    schemaVersion: 1,
    id: 'abcdefghij',
    uri: 'urn:newsroom:key:0123',
    uriFromWire: false,
    headline: 'River bursts its banks at Harrowmouth',
    language: 'en',
    dir: 'ltr',
    pubStatus: 'usable',
    infoSources: [],
    people: [],
    keywords: [],
    subjects: [],
    section: 'news',
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The river rose overnight.' }] }],
    bodyText: 'The river rose overnight.',
    corrections: [],
    signals: [],
    socialHandles: [],
    credits: [],
    holds: [],
    pagePath: '/news/2026/11/24/river-bursts-banks-abcdefghij/',
    contentHash: 'a'.repeat(64),
    raw: {
      key: 'flood.txt',
      sha256: 'b'.repeat(64),
      encoding: 'utf-8',
      format: 'text',
      bytes: 64,
      lastModified: '2026-11-24T08:00:00.000Z',
    },
    warnings: [],
    decisions: [],
    ...given,
  };
}
