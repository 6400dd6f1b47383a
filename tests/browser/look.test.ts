import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './page-types.ts';
import { contentSecurityPolicy, openServed } from './served-page.ts';

const folder = new URL('./screenshots/', import.meta.url);
const widths = [360, 768, 1280];

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(Object.keys(pageTypes))('the page %s fits every screen and asks for nothing else', async (name) => {
    const context = await browser.newContext({ colorScheme });
    const headers = { 'content-security-policy': contentSecurityPolicy };
    const { tab, requests } = await openServed(context, { body: pageTypes[name] ?? '', headers });
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.screenshot({
        path: new URL(`${name}-${width}-${colorScheme}.png`, folder).pathname,
        fullPage: true,
      });
      expect(await overflowPx(tab)).toBe(0);
    }
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    await context.close();
  });
});

async function overflowPx(tab: { evaluate<T>(script: string): Promise<T> }): Promise<number> {
  return await tab.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}
