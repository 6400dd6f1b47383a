import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aSite } from './a-story.ts';
import { hostilePublication, hostileStory } from './hostile-story.ts';
import { type ParsedPage, parsedPage } from './parsed-page.ts';

const site = aSite();

function pageOf(story: Story, publication = aPublication(), ofSite = site): ParsedPage {
  return parsedPage(articlePage(story, publication, ofSite));
}

describe('a hostile story', () => {
  const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)></title></script><!--';
  const ofSite = aSite({ name: `Ledger ${attack}`, description: attack });
  const page = pageOf(hostileStory(attack), hostilePublication(attack), ofSite);

  it('is shown as the words it is made of', () => {
    expect(page.text('h1')).toBe(attack);
    expect(page.text('title')).toBe(`${attack} – Ledger ${attack}`);
    expect(page.meta('og:title')).toBe(attack);
    expect(page.data[0]?.['headline']).toBe(attack);
  });

  it('adds no element and no attribute of its own', () => {
    expect(page.all('img')).toEqual([]);
    expect(page.all('script')).toHaveLength(2);
    expect(
      page.elements.flatMap((element) => element.attrs).filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});
