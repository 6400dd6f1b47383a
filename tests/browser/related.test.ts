import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#infra/constructs/site/content-security-policy.ts';
import { relatedScript } from '#infra/constructs/site/related-script.ts';
import { articlePage } from '#shared/page/article/article-page.ts';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import type { ListedStory } from '#shared/story/publication.ts';
import { aListedStory, aPublication, aSite } from '../page/a-story.ts';
import { arabicStory, fullStory } from '../page/full-stories.ts';
import { launchChromium } from './chromium.ts';
import { servedOrigin } from './served-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

const site = aSite();
const topic = { slug: 'port-selm', name: 'Port Selm' };
const publication = aPublication({ labels: { topics: [topic], authors: [] } });
const article = articlePage(fullStory(), publication, site);
const hostile = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';
const neighbours = [
  aListedStory({ path: publication.path, headline: 'The story itself' }),
  aListedStory({ path: '/world/2024/08/20/ferry-a/', headline: `Ferry ${hostile}` }),
  aListedStory({ path: '/world/2024/08/19/rasif-b/', headline: 'رصيف جديد', language: 'ar', dir: 'rtl' }),
  aListedStory({ path: '/world/2024/08/18/tide-c/', headline: 'Tide tables are out' }),
  aListedStory({ path: '/world/2024/08/17/old-d/', headline: 'A fourth story' }),
];

const topicPage = (stories: readonly ListedStory[]) =>
  frontPage({ kind: 'topic', label: topic, stories }, site);

/** What stands at the topic's address: its page, or the answer without one. */
type Topic = string | 404 | 410 | 'no network';

interface Visit {
  readonly tab: Page;
  readonly asked: readonly string[];
  readonly misdeeds: readonly string[];
}

/** Opens the article as the site serves it, policy included. */
async function visit(context: BrowserContext, topicAnswer: Topic, body = article): Promise<Visit> {
  const tab = await context.newPage();
  const asked: string[] = [];
  const misdeeds: string[] = [];
  tab.on('dialog', (dialog) => {
    misdeeds.push(dialog.message());
    void dialog.dismiss();
  });
  tab.on('pageerror', (error) => misdeeds.push(error.message));
  tab.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) misdeeds.push(line.text());
  });
  await tab.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === relatedScriptPath)
      return route.fulfill({ body: relatedScript(), contentType: 'text/javascript' });
    const html = { 'content-type': 'text/html; charset=utf-8' };
    if (pathname === publication.path) {
      const headers = { ...html, 'content-security-policy': contentSecurityPolicy(undefined) };
      return route.fulfill({ body, headers });
    }
    if (pathname !== '/topic/port-selm/' || topicAnswer === 'no network') return route.abort();
    if (typeof topicAnswer === 'string') return route.fulfill({ body: topicAnswer, headers: html });
    return route.fulfill({ status: topicAnswer, body: topicPage(neighbours), headers: html });
  });
  await tab.goto(servedOrigin + publication.path, { waitUntil: 'load' });
  return { tab, asked, misdeeds };
}

async function open(topicAnswer: Topic, options: BrowserContextOptions = {}) {
  return await visit(
    await browser.newContext({ viewport: { width: 360, height: 640 }, ...options }),
    topicAnswer,
  );
}

const related = (tab: Page) => tab.locator('.related li');
const scrollToEnd = (tab: Page) => tab.evaluate('scrollTo({ top: 1e6, behavior: "instant" })');
const topicAsked = (asked: readonly string[]) => asked.filter((path) => path.startsWith('/topic/'));

/** The reader has come to the end, and what that could set off has had its turn. */
async function readToEnd(tab: Page): Promise<void> {
  const answered = tab.waitForEvent('requestfinished').catch(() => undefined);
  await scrollToEnd(tab);
  await Promise.race([answered, tab.waitForTimeout(500)]);
  await tab.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

describe('who reads an article to the end', () => {
  it('is shown three other stories of its topic, in their own language, before the links to topics', async () => {
    const { tab, misdeeds } = await open(topicPage(neighbours));
    await tab.evaluate('scrollBy({ top: 1, behavior: "instant" })');
    expect(await related(tab).count()).toBe(0);
    const near = `scrollTo({ behavior: 'instant', top: scrollY - innerHeight * 1.5 + document.querySelector('.more').getBoundingClientRect().top })`;
    await tab.evaluate(near);
    await related(tab).first().waitFor();
    const stories = await related(tab).evaluateAll((lines) =>
      lines.map((line) => {
        const link = line.querySelector('a');
        return [
          link?.textContent,
          link?.getAttribute('href'),
          line.getAttribute('lang'),
          line.getAttribute('dir'),
        ];
      }),
    );
    expect(stories).toEqual([
      [`Ferry ${hostile}`, '/world/2024/08/20/ferry-a/', 'en', 'ltr'],
      ['رصيف جديد', '/world/2024/08/19/rasif-b/', 'ar', 'rtl'],
      ['Tide tables are out', '/world/2024/08/18/tide-c/', 'en', 'ltr'],
    ]);
    expect(await tab.locator('.related + .more').count()).toBe(1);
    expect(await tab.locator('.related time[datetime^="2024-08"]').count()).toBe(3);
    expect(misdeeds).toEqual([]);
    await tab.context().close();
  });

  it('sees nothing move: what comes late stands behind all that they look at', async () => {
    const { tab } = await open(topicPage(neighbours));
    const place = () => tab.evaluate<number>(`document.querySelector('.more').getBoundingClientRect().top`);
    await scrollToEnd(tab);
    const before = await place();
    await related(tab).first().waitFor();
    expect(await place()).toBe(before);
    expect(await tab.locator('.share + .related').count()).toBe(1);
    await tab.context().close();
  });

  it('finds the time of each story under where its headline begins, whatever they have read', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const inArabic = articlePage(arabicStory(), publication, site);
    const { tab } = await visit(context, topicPage(neighbours), inArabic);
    await readToEnd(tab);
    await related(tab).first().waitFor();
    const begins = `[...document.querySelectorAll('.related li')].map((line) => ['a', 'time'].map((name) => {
      const { left, right } = line.querySelector(name).getBoundingClientRect();
      return Math.round(line.dir === 'rtl' ? right : left);
    }))`;
    const places = await tab.evaluate<[number, number][]>(begins);
    expect(places).toHaveLength(3);
    expect(places.map(([headline]) => headline)).toEqual(places.map(([, time]) => time));
    await context.close();
  });

  it('does not see a story that the topic has forgotten, nor a heading above nothing', async () => {
    const only = await open(topicPage(neighbours.slice(0, 1)));
    await readToEnd(only.tab);
    expect(topicAsked(only.asked)).toHaveLength(1);
    expect(await only.tab.locator('.related').count()).toBe(0);
    await only.tab.context().close();
    const killed = await open(topicPage(neighbours.filter(({ path }) => !path.includes('ferry'))));
    await readToEnd(killed.tab);
    await related(killed.tab).first().waitFor();
    expect(await killed.tab.locator('.related').textContent()).not.toContain('Ferry');
    await killed.tab.context().close();
  });

  it.each([404, 410, 'no network'] as const)('misses nothing when the topic answers: %s', async (answer) => {
    const { tab, asked, misdeeds } = await open(answer);
    await readToEnd(tab);
    expect(topicAsked(asked)).toHaveLength(1);
    expect(await tab.locator('.related').count()).toBe(0);
    expect(misdeeds).toEqual([]);
    await tab.context().close();
  });

  it('is led to no other site, whatever a list says', async () => {
    const led = topicPage(neighbours)
      .replace('href="/world/2024/08/20/ferry-a/"', 'href="https://evil.example/world/"')
      .replace('href="/world/2024/08/18/tide-c/"', 'href="javascript:alert(3)"');
    const { tab, misdeeds } = await open(led);
    await readToEnd(tab);
    await related(tab).first().waitFor();
    const addresses = await tab.locator('.related a').evaluateAll((links) => links.map(String));
    expect(addresses).toEqual([
      `${servedOrigin}/world/2024/08/19/rasif-b/`,
      `${servedOrigin}/world/2024/08/17/old-d/`,
    ]);
    expect(misdeeds).toEqual([]);
    await tab.context().close();
  });
});

describe('related stories', () => {
  it('cost two requests until somebody scrolls, and no more for who saves data', async () => {
    const { tab, asked } = await open(topicPage(neighbours));
    const first = [publication.path, relatedScriptPath];
    expect(asked.filter((path) => !path.startsWith('/favicon'))).toEqual(first);
    await tab.context().close();
    const saving = await browser.newContext({ viewport: { width: 360, height: 640 } });
    await saving.addInitScript('navigator.connection.__proto__.__defineGetter__("saveData", () => true)');
    const frugal = await visit(saving, topicPage(neighbours));
    await readToEnd(frugal.tab);
    expect(topicAsked(frugal.asked)).toEqual([]);
    await saving.close();
  });

  it('are the links to topics alone without script', async () => {
    const { tab, asked } = await open(topicPage(neighbours), { javaScriptEnabled: false });
    expect(asked).not.toContain(relatedScriptPath);
    expect(await tab.locator('.more a[href="/topic/port-selm/"]').count()).toBe(1);
    await tab.context().close();
  });

  it('can be used by everyone, light and dark, and are not printed', async () => {
    const { tab } = await open(topicPage(neighbours));
    await scrollToEnd(tab);
    await related(tab).first().waitFor();
    const built = await tab.content();
    // The policy of the page forbids what the examination needs: it is made on the page that the script has built.
    const plain = await tab.context().newPage();
    await plain.setContent(built.replace(/<script[^>]*src[^>]*><\/script>/, ''));
    for (const colorScheme of ['light', 'dark'] as const) {
      await plain.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: plain }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    await plain.emulateMedia({ media: 'print' });
    expect(await plain.locator('.related').isVisible()).toBe(false);
    await tab.context().close();
  });
});
