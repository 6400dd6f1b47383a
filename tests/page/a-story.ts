import type { Site } from '#shared/settings/settings.ts';
import type { Inline } from '#shared/story/body.ts';
import type { ListedStory, Publication } from '#shared/story/publication.ts';
import type { Story } from '#shared/story/story.ts';

export function aSite(changes: Partial<Site> = {}): Site {
  return {
    name: 'The Harbour Ledger',
    description: 'News of the coast and the valley, every day.',
    language: 'en',
    timeZone: 'Asia/Baku',
    origin: 'https://ledger.example',
    sections: [
      { slug: 'world', name: 'World', keywords: [] },
      { slug: 'business', name: 'Business', keywords: [] },
      { slug: 'sport', name: 'Sport', keywords: [] },
      { slug: 'culture', name: 'Culture', keywords: [] },
    ],
    defaultSection: 'world',
    social: { x: '@harbourledger' },
    publisher: { name: 'Harbour Ledger Press', url: 'https://ledger.example/' },
    ...changes,
  };
}

export function words(text: string): readonly Inline[] {
  return [{ type: 'text', text }];
}

export function aStory(changes: Partial<Story> = {}): Story {
  return {
    schemaVersion: 1,
    id: 'abcdefghij',
    uri: 'urn:newsml:wire.example:20240821:tide-1',
    uriFromWire: true,
    headline: 'Tide breaks the old mole at Port Selm',
    language: 'en',
    dir: 'ltr',
    pubStatus: 'usable',
    infoSources: [],
    people: [],
    keywords: [],
    subjects: [],
    section: 'world',
    body: [{ type: 'paragraph', content: words('The sea came over the mole at four in the morning.') }],
    bodyText: 'The sea came over the mole at four in the morning.',
    corrections: [],
    signals: [],
    socialHandles: [],
    credits: [],
    holds: [],
    pagePath: '/world/2024/08/21/tide-breaks-old-mole-abcdefghij/',
    contentHash: '0'.repeat(64),
    raw: {
      key: 'tide.txt',
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      format: 'text',
      bytes: 50,
      lastModified: '2024-08-21T05:00:00.000Z',
    },
    warnings: [],
    decisions: [],
    ...changes,
  };
}

export function aPublication(changes: Partial<Publication> = {}): Publication {
  const path = changes.path ?? '/world/2024/08/21/tide-breaks-old-mole-abcdefghij/';
  return {
    url: `https://ledger.example${path}`,
    path,
    firstPublishedAt: '2024-08-21T05:00:00.000Z',
    corrections: [],
    mark: 'f3a1c0de',
    ...changes,
  };
}

export function aListedStory(changes: Partial<ListedStory> = {}): ListedStory {
  return {
    id: 'abcdefghij',
    uri: 'urn:newsml:wire.example:20240821:tide-1',
    path: '/world/2024/08/21/tide-breaks-old-mole-abcdefghij/',
    headline: 'Tide breaks the old mole at Port Selm',
    section: 'world',
    language: 'en',
    dir: 'ltr',
    firstPublishedAt: '2024-08-21T05:00:00.000Z',
    listedAt: '2024-08-21T05:00:00.000Z',
    corrected: false,
    ...changes,
  };
}
