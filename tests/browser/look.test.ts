import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  searchSecurityPolicy,
} from '#infra/constructs/site/content-security-policy.ts';
import { articlePage } from '#shared/page/article/article-page.ts';
import { aSite } from '../page/a-story.ts';
import { hostilePublication, hostileStory } from '../page/hostile-story.ts';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './page-types.ts';
import { openServed } from './served-page.ts';

/** `SCREENSHOTS=all` shows every page to whoever wants to look. */
const shows = process.env['SCREENSHOTS'] === 'all';
const folder = new URL('./screenshots/', import.meta.url);
const widths = [360, 768, 1280];
/** What a page may ask for: the icon, and a script of the site. */
const own = /\/(?:favicon\.svg|search\/script\.js|related-[0-9a-f]{8}\.js)$/;

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

/** The page of the search has a policy of its own; its script is not served here. */
function headersOf(name: string) {
  return {
    'content-security-policy': name.startsWith('search')
      ? searchSecurityPolicy(undefined)
      : contentSecurityPolicy(undefined),
  };
}
const headers = headersOf('article');

describe('on every screen', () => {
  it.each(Object.entries(pageTypes))('the page %s fits and asks for nothing else', async (name, body) => {
    const context = await browser.newContext();
    const { tab, requests } = await openServed(context, { body, headers: headersOf(name) });
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 });
      expect(await overflowPx(tab)).toBe(0);
      if (shows) await show(tab, `${name}-${width}`);
    }
    expect(requests.filter((url) => !own.test(url))).toEqual([]);
    await context.close();
  });
});

describe('the page', () => {
  it.each(Object.entries(pageTypes))(
    '%s fits a narrow screen, and letters of double size',
    async (name, body) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
      const { tab } = await openServed(context, { body, headers: headersOf(name) });
      expect(await overflowPx(tab)).toBe(0);
      await tab.setViewportSize({ width: 640, height: 800 });
      await tab.evaluate('document.documentElement.style.fontSize = "34px"');
      expect(await overflowPx(tab)).toBe(0);
      await context.close();
    },
  );

  it('fits the screen whatever word it must show', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6);
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const body = articlePage(
      hostileStory(word),
      hostilePublication(word),
      aSite({ name: word.slice(0, 80) }),
    );
    const { tab } = await openServed(context, { body, headers });
    expect(await overflowPx(tab)).toBe(0);
    await context.close();
  });

  it('prints without navigation and with the addresses of its links', async () => {
    const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
    const { tab } = await openServed(context, { body: pageTypes['article'] ?? '', headers });
    await tab.emulateMedia({ media: 'print' });
    if (shows) await tab.screenshot({ path: fileFor('article-print'), fullPage: true });
    expect(await tab.locator('nav:visible').count()).toBe(0);
    expect(
      await tab.evaluate<string>(`getComputedStyle(document.querySelector('.story a'), '::after').content`),
    ).toContain('https://council.example/minutes');
    await context.close();
  });

  it('is reached by keyboard in one step from the top', async () => {
    const context = await browser.newContext({ viewport: { width: 768, height: 900 } });
    const { tab } = await openServed(context, { body: pageTypes['article'] ?? '', headers });
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate<string>('document.activeElement.id')).toBe('main');
    await context.close();
  });
});

async function show(tab: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await tab.emulateMedia({ colorScheme });
    await tab.screenshot({ path: fileFor(`${name}-${colorScheme}`), fullPage: true });
  }
}

function fileFor(name: string): string {
  return new URL(`${name}.png`, folder).pathname;
}

async function overflowPx(tab: { evaluate<T>(script: string): Promise<T> }): Promise<number> {
  return await tab.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}
