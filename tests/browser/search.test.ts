import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchSecurityPolicy } from '#infra/constructs/site/content-security-policy.ts';
import { searchScript } from '#infra/constructs/site/search-script.ts';
import { searchPage } from '#shared/page/search/search-page.ts';
import { partsShard, storiesShard } from '#shared/page/search/shard-text.ts';
import { aListedStory, aSite } from '../page/a-story.ts';
import { launchChromium } from './chromium.ts';
import { servedOrigin } from './served-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

const site = aSite();
const hostile = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';
const labels = { topics: [{ slug: 'port-selm', name: 'Port Selm' }], authors: [] };
const recent = [
  aListedStory({
    id: 'a',
    path: '/world/2024/09/02/bridge-a/',
    headline: 'Əliyev açılışda iştirak edib',
    labels,
  }),
  aListedStory({ id: 'b', path: '/world/2024/09/01/markup-b/', headline: `Harbour ${hostile}` }),
];
/** So many that one press of the button does not reach their end. */
const months = Array.from({ length: 40 }, (_, index) => `20${String(60 - index)}-01`);

const objects: Readonly<Record<string, [type: string, body: string]>> = {
  '/search/script.js': ['text/javascript', searchScript()],
  '/search/index.json': ['application/json', partsShard(['2099-09', ...months])],
  '/search/2099-09.json': ['application/json', partsShard(['2099-09-02'])],
  '/search/2099-09-02.json': ['application/json', storiesShard(recent, site)],
  ...Object.fromEntries(
    months.map((month) => [`/search/${month}.json`, ['application/json', shardOf(month)]]),
  ),
  '/topic/port-selm/': ['text/html', '<!doctype html><title>Port Selm</title>'],
};

function shardOf(month: string): string {
  const path = `/world/${month.replace('-', '/')}/05/old-x/`;
  return storiesShard([aListedStory({ path, headline: `The ferry of ${month}` })], site);
}

interface Visit {
  readonly tab: Page;
  readonly asked: readonly string[];
  readonly misdeeds: readonly string[];
}

/** Opens the search as the site serves it, policy included. */
async function visit(context: BrowserContext, query: string, broken: readonly string[] = []): Promise<Visit> {
  const tab = await context.newPage();
  const asked: string[] = [];
  const misdeeds: string[] = [];
  tab.on('dialog', (dialog) => {
    misdeeds.push(dialog.message());
    void dialog.dismiss();
  });
  tab.on('pageerror', (error) => misdeeds.push(error.message));
  tab.on('console', (line) => {
    if (!line.text().includes('404')) misdeeds.push(line.text());
  });
  await tab.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/search/') {
      const headers = {
        'content-type': 'text/html',
        'content-security-policy': searchSecurityPolicy(undefined),
      };
      return route.fulfill({ body: searchPage({ stories: recent }, site), headers });
    }
    const [contentType, body] = objects[pathname] ?? [];
    if (broken.includes(pathname)) return route.abort();
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: `${contentType}; charset=utf-8` });
  });
  await tab.goto(`${servedOrigin}/search/${query}`, { waitUntil: 'load' });
  return { tab, asked, misdeeds };
}

const results = (tab: Page) => tab.locator('.search .headlines a');

async function settled(tab: Page, text: string): Promise<void> {
  await tab.locator('.found', { hasText: text }).waitFor();
}

describe('the search, with script', () => {
  it('finds a story from its address, without the letters of its language', async () => {
    const context = await browser.newContext();
    const { tab, misdeeds } = await visit(context, '?q=eliyev');
    await settled(tab, 'Stories found: 1.');
    expect(await results(tab).allTextContents()).toEqual(['Əliyev açılışda iştirak edib']);
    expect(await results(tab).first().getAttribute('href')).toBe('/world/2024/09/02/bridge-a/');
    expect(misdeeds).toEqual([]);
    await context.close();
  });

  it('shows a hostile headline as words', async () => {
    const context = await browser.newContext();
    const { tab, misdeeds, asked } = await visit(context, `?q=${encodeURIComponent('harbour <b>')}`);
    await tab.locator('#q').fill('harbour');
    await tab.keyboard.press('Enter');
    await settled(tab, 'Stories found: 1.');
    expect(await results(tab).allTextContents()).toEqual([`Harbour ${hostile}`]);
    expect(asked).not.toContain('/search/x');
    expect(misdeeds).toEqual([]);
    await context.close();
  });

  it('leads to the list of a topic that bears the name, and does so without leaving the page', async () => {
    const context = await browser.newContext();
    const { tab } = await visit(context, '');
    await tab.locator('#q').fill('Port Selm');
    await tab.keyboard.press('Enter');
    await tab.locator('.named a').waitFor();
    expect(await tab.locator('.named').textContent()).toContain('Topic: Port Selm');
    expect(new URL(tab.url()).search).toBe('?q=Port+Selm');
    await tab.locator('#q').fill('ferry');
    await tab.keyboard.press('Enter');
    await settled(tab, 'Stories found');
    expect(await tab.locator('.named a').count()).toBe(0);
    await context.close();
  });

  it('reads a bounded number of shards, says how far back, and goes on when asked', async () => {
    const context = await browser.newContext();
    const { tab, asked } = await visit(context, '?q=2025-01');
    await settled(tab, 'Searched back to');
    const shards = () => asked.filter((path) => path.endsWith('.json')).length;
    expect(shards()).toBeLessThanOrEqual(30);
    const first = await results(tab).count();
    await tab.locator('.further').click();
    await settled(tab, 'Stories found: 1.');
    expect([first, await results(tab).count()]).toEqual([0, 1]);
    await context.close();
  });

  it('says when the network fails, and begins again when asked', async () => {
    const context = await browser.newContext();
    const broken = ['/search/2099-09-02.json'];
    const { tab } = await visit(context, '?q=eliyev', broken);
    await settled(tab, 'The search was interrupted.');
    broken.pop();
    await tab.locator('.further').click();
    await settled(tab, 'Stories found: 1.');
    await context.close();
  });

  it('can be used by everyone, its results included, on a narrow screen too', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const { tab } = await visit(context, '?q=harbour');
    await settled(tab, 'Stories found');
    // The policy of the page forbids what the examination needs: it is made on the page that the script has built.
    const built = await tab.content();
    const plain = await context.newPage();
    await plain.setContent(built.replace(/<script[^>]*><\/script>/, ''));
    for (const colorScheme of ['light', 'dark'] as const) {
      await plain.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: plain }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await tab.evaluate<number>(overflow)).toBe(0);
    await context.close();
  });
});

describe('the search, without script', () => {
  it('says so and offers topics, sections and days', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { tab, asked } = await visit(context, '?q=eliyev');
    expect(await tab.locator('noscript').textContent()).toContain('needs JavaScript');
    const ways = await tab.locator('.ways a').evaluateAll((links) => links.map((link) => link.textContent));
    expect(ways).toEqual(expect.arrayContaining(['Port Selm', 'World', 'Archive']));
    expect(await tab.locator('.further').isVisible()).toBe(false);
    expect(asked.filter((path) => path.endsWith('.js') || path.endsWith('.json'))).toEqual([]);
    await context.close();
  });
});
