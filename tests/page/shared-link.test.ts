import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article-page.ts';
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
    ['twitter:card', 'summary'],
    ['twitter:site', '@harbourledger'],
    ['twitter:title', 'Port Selm rebuilds its broken mole before the autumn storms arrive'],
  ])('%s', (name, expected) => {
    expect(page.meta(name)).toBe(expected);
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
