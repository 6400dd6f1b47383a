import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aSite, aStory } from './a-story.ts';
import { fullStory } from './full-stories.ts';
import { attributeOf, type ParsedPage, parsedPage } from './parsed-page.ts';

const site = aSite();

function pageOf(story: Story, publication = aPublication(), ofSite = site): ParsedPage {
  return parsedPage(articlePage(story, publication, ofSite));
}

describe('what a shared link needs', () => {
  const page = pageOf(fullStory(), aPublication({ modifiedAt: '2024-08-21T09:30:00.000Z' }));

  it.each([
    [
      'description',
      'Divers, masons and three hundred volunteers work in shifts; the town wants to be ready by the equinox.',
    ],
    ['author', 'Oda Merrin'],
    ['og:type', 'article'],
    ['og:site_name', 'The Harbour Ledger'],
    ['og:title', 'Port Selm rebuilds its broken mole before the autumn storms arrive'],
    ['og:url', 'https://ledger.example/world/2024/08/21/tide-breaks-old-mole-abcdefghij/'],
    ['og:locale', 'en_US'],
    ['article:published_time', '2024-08-21T09:00:00+04:00'],
    ['article:modified_time', '2024-08-21T13:30:00+04:00'],
    ['article:section', 'World'],
    ['twitter:card', 'summary_large_image'],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'Port Selm rebuilds its broken mole before the autumn storms arrive'],
    ['twitter:site', '@harbourledger'],
    ['twitter:title', 'Port Selm rebuilds its broken mole before the autumn storms arrive'],
  ])('%s', (name, expected) => {
    expect(page.meta(name)).toBe(expected);
  });

  it('shows the story’s card, at an address that changes with what is drawn', () => {
    const image = (story: Partial<Story>, ofSite = site) =>
      pageOf(aStory(story), aPublication(), ofSite).meta('og:image') ?? '';
    expect(image({})).toMatch(
      /^https:\/\/ledger\.example\/world\/2024\/08\/21\/tide-breaks-old-mole-abcdefghij\/card-[0-9a-f]{8}\.png$/,
    );
    expect(image({ summary: 'Divers work in shifts.', bodyText: 'Another text.' })).toBe(image({}));
    const others = [
      image({ headline: 'Tide spares the old mole at Port Selm' }),
      image({ section: 'culture' }),
      image({}, aSite({ name: 'The Harbour Post' })),
      image({ dir: 'rtl' }),
    ];
    expect(new Set([image({}), ...others]).size).toBe(5);
  });

  it('shows the publisher’s logo where the settings switch cards off, and small', () => {
    const logo = 'https://ledger.example/logo.png';
    const publisher = { name: 'Harbour Ledger Press', logo };
    const plain = pageOf(fullStory(), aPublication(), aSite({ socialCards: false, publisher }));
    expect(plain.meta('og:image')).toBe(logo);
    expect(plain.meta('og:image:width')).toBeUndefined();
    expect(plain.meta('twitter:card')).toBe('summary');
  });

  it('promises no card on a preview for the desk, since none is drawn', () => {
    expect(
      pageOf(fullStory(), aPublication({ preview: 'It would be published.' })).meta('og:image'),
    ).toBeUndefined();
  });

  it('never gives a handle of the wire as the site’s own', () => {
    const story = aStory({ socialHandles: [{ platform: 'x', handle: 'SelmGazette', owner: 'source' }] });
    const markup = articlePage(story, aPublication(), aSite({ social: {} }));
    expect(markup).not.toContain('SelmGazette');
    expect(parsedPage(markup).meta('twitter:site')).toBeUndefined();
  });

  it('names one address for the story', () => {
    const [canonical] = page.all('link', { rel: 'canonical' });
    expect(canonical && attributeOf(canonical, 'href')).toBe(aPublication().url);
  });

  it('describes a story without summary by the beginning of its text, at a word’s end', () => {
    const bodyText = `${'harbour '.repeat(60)}\n\nend`;
    const description = pageOf(aStory({ bodyText })).meta('description') ?? '';
    expect(description).toMatch(/^(?:harbour )+harbour…$/);
    expect([...description].length).toBeLessThanOrEqual(200);
  });

  it('is complete but for the locale when the wire names no real language', () => {
    const page = pageOf(aStory({ language: 'en_X!' }));
    expect(page.meta('og:locale')).toBeUndefined();
    expect(page.meta('og:title')).toBe('Tide breaks the old mole at Port Selm');
  });
});
