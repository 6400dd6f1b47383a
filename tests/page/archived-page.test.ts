import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { newsArticle } from '#shared/page/article/structured-data.ts';
import { aPublication, aSite, aStory } from './a-story.ts';
import { parsedPage } from './parsed-page.ts';

const expires = '2024-08-22T05:00:00.000Z';
const robots = (markup: string) => /<meta name="robots" content="([^"]*)">/.exec(markup)?.[1];

describe('the page of a story that expired', () => {
  const archived = articlePage(aStory({ expires }), aPublication({ archivedAt: expires }), aSite());

  it('says that it is archived, and since when, above its text', () => {
    const notice = archived.indexOf('id="archived"');
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(archived.indexOf('class="story"'));
    expect(archived.slice(notice, notice + 400)).toContain('22 August 2024');
    expect(parsedPage(archived)).toBeDefined();
  });

  it('asks search engines to leave it out', () => {
    expect(robots(archived)).toBe('noindex');
  });
});

describe('the page of a story that will expire', () => {
  const page = articlePage(aStory({ expires }), aPublication(), aSite());

  it('tells search engines until when to show it, and carries no label', () => {
    expect(robots(page)).toBe('max-image-preview:large, unavailable_after: 2024-08-22T09:00:00+04:00');
    expect(page).not.toContain('id="archived"');
  });

  it('gives its expiry in JSON-LD', () => {
    expect(newsArticle(aStory({ expires }), aPublication(), aSite())).toMatchObject({
      expires: '2024-08-22T09:00:00+04:00',
    });
  });
});
