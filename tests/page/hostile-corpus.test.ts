import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { rssFeed } from '#shared/page/feeds/rss-feed.ts';
import { aListedStory, aSite } from './a-story.ts';
import { collectedAttacks, hostilePublication, hostileStory } from './hostile-story.ts';
import { attributeOf, type Element, parsedPage } from './parsed-page.ts';

const site = aSite();
const attacks = collectedAttacks();
const expectedTypes = 'NewsArticle,BreadcrumbList';

describe.skipIf(attacks.length === 0)('of the collected attack strings', () => {
  const pageOf = (text: string) =>
    parsedPage(articlePage(hostileStory(text), hostilePublication(text), site));
  const harmlessTags = new Set(pageOf('plain words').elements.map((element) => element.tagName));

  it('none adds to a page an element of another kind, an event handler, an address or a broken data block', () => {
    const strange = attacks.filter((attack) => {
      const page = pageOf(attack);
      const types = page.data.map((block) => block['@type']).join();
      const isPlain = page.elements.every(
        (element) => harmlessTags.has(element.tagName) && isHarmless(element),
      );
      return !isPlain || page.errors.length > 0 || page.all('script').length !== 2 || types !== expectedTypes;
    });
    expect(strange).toEqual([]);
  });

  it('none breaks the feed', () => {
    const broken = attacks.filter((attack) => {
      const story = aListedStory({ headline: attack, summary: attack, byline: attack, uri: attack });
      return !isWellFormed(rssFeed({ kind: 'home', stories: [story] }, site));
    });
    expect(broken).toEqual([]);
  });
});

function isHarmless(element: Element): boolean {
  const href = attributeOf(element, 'href') ?? '/';
  return (
    !element.attrs.some(({ name }) => /^(?:on|style|src)/.test(name)) &&
    /^(?:\/(?!\/)|#|https?:|mailto:)/.test(href)
  );
}

function isWellFormed(text: string): boolean {
  try {
    new SaxesParser({ xmlns: true }).write(text).close();
    return true;
  } catch {
    return false;
  }
}
