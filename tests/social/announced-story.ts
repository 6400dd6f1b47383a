import type { Site } from '#shared/settings/settings.ts';
import type { Announced } from '#shared/social/announcement.ts';

export const site: Site = {
  name: 'The Aldmoor Desk',
  description: 'News from the estuary.',
  language: 'en',
  timeZone: 'Asia/Baku',
  origin: 'https://news.aldmoor.az',
  sections: [{ slug: 'world', name: 'World', keywords: [] }],
  defaultSection: 'world',
  social: { x: '@AldmoorDesk' },
  publisher: { name: 'The Aldmoor Desk' },
};

/** A first publication, with what a test changes. */
export function announced(
  changes: Partial<Announced> = {},
  story: Partial<Announced['story']> = {},
): Announced {
  return {
    story: {
      uri: 'urn:aldmoor:1',
      headline: 'Ferry line reopens',
      section: 'world',
      language: 'en',
      ...story,
    },
    kind: 'publication',
    url: 'https://news.aldmoor.az/world/2026/11/24/ferry-line-reopens-abcdefghij/',
    rank: '0001_a',
    revision: 1,
    at: '2026-11-24T09:00:00.000Z',
    ...changes,
  };
}
