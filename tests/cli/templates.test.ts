import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewSite } from '#infra/cli/preview.ts';
import { siteSettings } from '#infra/cli/site-settings.ts';
import { samplePages } from '#infra/cli/templates/sample-pages.ts';
import { servePages } from '#infra/cli/templates/serve-pages.ts';
import { parsedPage } from '../page/parsed-page.ts';

let pages: Awaited<ReturnType<typeof samplePages>>;
let served: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  const site = previewSite(await siteSettings());
  pages = await samplePages(site);
  served = await servePages(pages, { site, port: undefined });
});
afterAll(() => served.stop());

describe('the templates', () => {
  it('are all there, with stories of several languages and directions', () => {
    const names = Object.keys(pages);
    for (const type of [
      'front',
      'section',
      'topic',
      'author',
      'source',
      'archive',
      'archive-month',
      'archive-day',
    ])
      expect(names).toContain(type);
    for (const type of [
      'corrections',
      'about',
      'search',
      'not-found',
      'list-empty',
      'withdrawn',
      'held',
      'moved',
    ])
      expect(names).toContain(type);
    const languages = names.flatMap((name) => /^article-([a-z]{2})-/.exec(name)?.[1] ?? []);
    expect(new Set(languages)).toEqual(new Set(['en', 'az', 'ar', 'ja']));
    expect(names).toEqual(expect.arrayContaining(['article-corrected', 'article-archived']));
  });

  it('are each led to from a list, and served as they are', async () => {
    const list = await (await fetch(served.url)).text();
    for (const [name, page] of Object.entries(pages)) {
      expect(list).toContain(`href="/${name}/"`);
      expect(await (await fetch(`${served.url}${name}/`)).text()).toBe(page);
    }
    expect((await fetch(`${served.url}favicon.svg`)).headers.get('content-type')).toBe('image/svg+xml');
    expect((await fetch(`${served.url}no-such-page/`)).status).toBe(404);
  });

  it('each have one heading of the first level', () => {
    for (const [name, page] of Object.entries(pages))
      expect(parsedPage(page).all('h1'), name).toHaveLength(1);
  });
});
