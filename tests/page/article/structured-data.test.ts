import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';
import { fullStory } from '../full-stories.ts';
import { parsedPage } from '../parsed-page.ts';

const logo = 'https://ledger.example/logo.png';
const site = aSite({
  publisher: { name: 'Harbour Ledger Press', url: 'https://ledger.example/about/', logo },
});

function dataOf(story: Story, publication = aPublication()) {
  return parsedPage(articlePage(story, publication, site)).data;
}

describe('the NewsArticle block', () => {
  const corrections = [{ at: '2024-08-21T09:30:00.000Z', text: 'The stone weighs 4,200 tonnes.' }];
  const [article] = dataOf(
    fullStory(),
    aPublication({ modifiedAt: '2024-08-21T09:30:00.000Z', corrections }),
  );

  it.each([
    ['@context', 'https://schema.org'],
    ['@type', 'NewsArticle'],
    ['headline', 'Port Selm rebuilds its broken mole before the autumn storms arrive'],
    ['datePublished', '2024-08-21T09:00:00+04:00'],
    ['dateModified', '2024-08-21T13:30:00+04:00'],
    ['author', [{ '@type': 'Person', name: 'Oda Merrin' }]],
    ['url', aPublication().url],
    ['mainEntityOfPage', { '@type': 'WebPage', '@id': aPublication().url }],
    ['inLanguage', 'en'],
    ['articleSection', 'World'],
    ['keywords', ['Port Selm', 'harbour', 'storms']],
    ['creditText', 'Selm Gazette, citing Coastal Wire'],
    ['identifier', 'urn:newsml:wire.example:20240821:tide-1'],
    ['dateline', 'PORT SELM, Aug 21 (CWA) -'],
    [
      'publisher',
      {
        '@type': 'NewsMediaOrganization',
        name: 'Harbour Ledger Press',
        url: 'https://ledger.example/about/',
        logo: { '@type': 'ImageObject', url: logo },
      },
    ],
    [
      'correction',
      [
        {
          '@type': 'CorrectionComment',
          text: 'The stone weighs 4,200 tonnes.',
          datePublished: '2024-08-21T13:30:00+04:00',
        },
      ],
    ],
  ])('gives %s', (name, expected) => {
    expect(article?.[name]).toEqual(expected);
  });

  it('gives every correction, in the language in which it was told', () => {
    const told = [
      { at: '2024-08-21T09:30:00.000Z', text: 'ذكرت نسخة سابقة وزنا خاطئا للحجارة.' },
      { at: '2024-08-22T20:30:00.000Z', text: 'Ağırlıq "4.200" tondur & dəqiqdir.' },
    ];
    const [block] = dataOf(fullStory(), aPublication({ corrections: told }));
    expect(block?.['correction']).toEqual([
      { '@type': 'CorrectionComment', text: told[0]?.text, datePublished: '2024-08-21T13:30:00+04:00' },
      { '@type': 'CorrectionComment', text: told[1]?.text, datePublished: '2024-08-23T00:30:00+04:00' },
    ]);
  });

  it('says that a story never changed was modified when it was published', () => {
    expect(dataOf(aStory())[0]?.['dateModified']).toBe('2024-08-21T09:00:00+04:00');
  });

  it('leaves out what the wire left out', () => {
    const names = Object.keys(dataOf(aStory())[0] ?? {});
    for (const absent of [
      'dateline',
      'creditText',
      'genre',
      'keywords',
      'correction',
      'dateCreated',
      'copyrightNotice',
    ]) {
      expect(names).not.toContain(absent);
    }
  });
});

describe('the author', () => {
  const author = (changes: Partial<Story>) => dataOf(aStory(changes))[0]?.['author'];
  const speaker: Story['people'][number] = { name: 'Ilvo Tarn', role: 'speaker', aliases: [] };

  it('is the organisation that the story came from when nobody signed it, never a speaker', () => {
    const infoSources: Story['infoSources'] = [
      { name: 'Coastal Wire', role: 'agency' },
      { name: 'Selm Gazette', role: 'publisher' },
    ];
    expect(author({ infoSources, people: [speaker] })).toEqual([
      { '@type': 'Organization', name: 'Selm Gazette' },
    ]);
  });

  it('is the site’s publisher when the wire names no source', () => {
    expect(author({ people: [speaker] })).toEqual([
      { '@type': 'Organization', name: 'Harbour Ledger Press', url: 'https://ledger.example/about/' },
    ]);
  });

  it('is the byline without its “By”', () => {
    expect(author({ byline: 'By Oda Merrin' })).toEqual([{ '@type': 'Person', name: 'Oda Merrin' }]);
  });

  it('is an organisation when the byline names the source', () => {
    const infoSources: Story['infoSources'] = [{ name: 'Coastal Wire', role: 'agency' }];
    expect(author({ byline: 'COASTAL WIRE', infoSources })).toEqual([
      { '@type': 'Organization', name: 'COASTAL WIRE' },
    ]);
  });

  it('is every author that the wire lists', () => {
    const people: Story['people'] = [
      { name: 'Oda Merrin', role: 'author', aliases: [] },
      { name: 'Pell Astrand', role: 'author', aliases: [] },
    ];
    expect(author({ byline: 'Oda Merrin and Pell Astrand', people })).toEqual([
      { '@type': 'Person', name: 'Oda Merrin' },
      { '@type': 'Person', name: 'Pell Astrand' },
    ]);
  });
});

describe('the BreadcrumbList block', () => {
  it('leads from the front over the section to the story', () => {
    const [, breadcrumb] = dataOf(aStory());
    expect(breadcrumb?.['@type']).toBe('BreadcrumbList');
    expect(breadcrumb?.['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://ledger.example/' },
      { '@type': 'ListItem', position: 2, name: 'World', item: 'https://ledger.example/world/' },
      {
        '@type': 'ListItem',
        position: 3,
        name: 'Tide breaks the old mole at Port Selm',
        item: aPublication().url,
      },
    ]);
  });
});
