import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { stylesheet } from '#shared/page/frame/stylesheet.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { gonePage } from '#shared/page/notices/gone-page.ts';
import { notFoundPage } from '#shared/page/notices/not-found-page.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';
import { parsedPage, textOf } from '../parsed-page.ts';

describe('the stylesheet', () => {
  it.each([
    ['an article', articlePage(aStory(), aPublication(), aSite())],
    ['a front', frontPage({ kind: 'home', stories: [] }, aSite())],
    ['the page for a missing address', notFoundPage(aSite())],
    ['a withdrawal notice', gonePage({ ...aPublication(), at: '2024-08-22T06:00:00.000Z' }, aSite())],
  ])('stands byte for byte in %s, so that its hash holds', (_page, markup) => {
    expect(parsedPage(markup).all('style').map(textOf)).toEqual([stylesheet]);
  });

  it('asks for nothing from elsewhere', () => {
    expect(stylesheet).not.toMatch(/url\(|@import|@font-face/);
  });

  it('stays small', () => {
    expect(Buffer.byteLength(stylesheet)).toBeLessThan(11.75 * 1024);
  });

  it('is a constant of a file that imports nothing', () => {
    const source = readFileSync(new URL('../../../shared/page/frame/stylesheet.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/^import|\$\{/m);
  });

  it('knows no left and no right', () => {
    expect(stylesheet).not.toMatch(/(?:margin|padding|border)-(?:left|right)|[^-]\b(?:left|right):/);
  });
});
