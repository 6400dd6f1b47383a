import { describe, expect, it } from 'vitest';
import { gonePage, heldPage } from '#shared/page/notices/gone-page.ts';
import { notFoundPage } from '#shared/page/notices/not-found-page.ts';
import { aPublication, aSite } from './a-story.ts';
import { attributeOf, parsedPage } from './parsed-page.ts';

const site = aSite();
const gone = { ...aPublication(), at: '2024-08-22T06:00:00.000Z' };

describe.each([
  ['for an address without a page', notFoundPage(site), 'Page not found'],
  ['for a withdrawn story', gonePage(gone, site), 'This story has been withdrawn'],
  ['for a held story', heldPage(gone, site), 'This story is being checked'],
])('the notice %s', (_which, markup, title) => {
  const page = parsedPage(markup);

  it('says what is the matter', () => {
    expect(page.text('h1')).toBe(title);
    expect(page.text('title')).toBe(`${title} – The Harbour Ledger`);
  });

  it('stays out of search engines', () => {
    expect(page.meta('robots')).toBe('noindex');
  });

  it('leads back to the news by paths that work anywhere', () => {
    const targets = page.all('a').map((link) => attributeOf(link, 'href') ?? '');
    expect(targets.filter((target) => !/^(?:\/|#main|https:\/\/ledger\.example\/)/.test(target))).toEqual([]);
    expect(targets).toContain('/');
  });
});

describe.each([
  ['withdrawn', gonePage],
  ['held', heldPage],
])('the notice in the place of a %s story', (_state, render) => {
  const page = parsedPage(render(gone, site));

  it('carries the mark of the record and the time of the decision', () => {
    expect(page.meta('newsroom:mark')).toBe('f3a1c0de');
    expect(page.all('time').map((time) => attributeOf(time, 'datetime'))).toEqual([
      '2024-08-22T10:00:00+04:00',
    ]);
  });

  it('holds no structured data and no word of the story’s path but its address', () => {
    expect(page.data).toEqual([]);
    expect(page.text('main')).not.toMatch(/tide|mole/i);
  });
});
