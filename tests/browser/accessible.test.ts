import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { pageTypes } from './page-types.ts';
import { openServed } from './served-page.ts';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ colorScheme: 'light', viewport: { width: 768, height: 900 } });
}, 600_000);
afterAll(() => browser?.close());

/** What axe finds in light and, as far as colours go, in dark. */
async function violations(body: string): Promise<string[]> {
  const { tab } = await openServed(context, { body });
  // The pages hold no frames, for which axe would open another page to put its findings together.
  const axe = () =>
    new AxeBuilder({ page: tab }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const light = await axe().analyze();
  await tab.emulateMedia({ colorScheme: 'dark' });
  const dark = await axe().withRules(['color-contrast', 'link-in-text-block']).analyze();
  await tab.close();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary}`),
  );
}

describe('everyone can use', () => {
  it.each(Object.entries(pageTypes))('the page %s', async (_name, body) => {
    expect(await violations(body)).toEqual([]);
  });
});

describe('the check', () => {
  it.each([
    ['html-has-lang', '<main><h1>Lost</h1></main>'],
    ['color-contrast', '<main><h1 style="color:#bbb">Pale</h1></main>'],
    [
      'color-contrast',
      '<style>@media (prefers-color-scheme:dark){h1{color:#bbb}}</style><main><h1>Pale</h1></main>',
    ],
  ])('finds %s', async (rule, markup) => {
    const found = await violations(`<!doctype html><title>x</title>${markup}`);
    expect(found.map((line) => line.split(':')[0])).toContain(rule);
  });
});
