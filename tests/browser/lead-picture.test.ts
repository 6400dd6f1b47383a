import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#infra/constructs/site/content-security-policy.ts';
import { articlePage } from '#shared/page/article/article-page.ts';
import { aPicture } from '../page/a-picture.ts';
import { aPublication, aSite } from '../page/a-story.ts';
import { fullStory } from '../page/full-stories.ts';
import { aPhoto } from '../picture/a-photo.ts';
import { launchChromium } from './chromium.ts';
import { servedOrigin } from './served-page.ts';

const folder = new URL('./screenshots/', import.meta.url);
let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

const body = articlePage(fullStory(), aPublication({ picture: aPicture() }), aSite());
const placeOfText = `document.querySelector('.story').getBoundingClientRect().top`;

/** A page whose picture comes when it is let in. */
async function openWithPicture(width: number) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, deviceScaleFactor: 1 });
  const tab = await context.newPage();
  const photo = Buffer.from(await aPhoto({}, { width: 1600, height: 1067 }));
  const asked: string[] = [];
  const gate = Promise.withResolvers<void>();
  await tab.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page/') {
      const headers = { 'content-security-policy': contentSecurityPolicy(undefined) };
      return route.fulfill({ body, headers, contentType: 'text/html; charset=utf-8' });
    }
    if (!pathname.includes('/picture-')) return route.abort();
    asked.push(pathname.slice(pathname.lastIndexOf('/') + 1));
    await gate.promise;
    // Chromium looks at the bytes: a JPEG stands in for the AVIF that was asked for.
    return route.fulfill({ body: photo, contentType: 'image/jpeg' });
  });
  await tab.goto(`${servedOrigin}/page/`, { waitUntil: 'domcontentloaded' });
  return { context, tab, asked, letIn: () => gate.resolve() };
}

describe('a page with a picture', () => {
  it.each([
    [360, 'picture-0a1b2c3d-480.avif'],
    [1280, 'picture-0a1b2c3d-960.avif'],
  ])('at %i px asks for the smallest that fits, and nothing moves when it comes', async (width, name) => {
    const { context, tab, asked, letIn } = await openWithPicture(width);
    const before = await tab.evaluate<number>(placeOfText);
    letIn();
    await tab.evaluate(`document.querySelector('.picture img').decode()`);
    expect(await tab.evaluate<number>(placeOfText)).toBe(before);
    expect(asked).toEqual([name]);
    const shown = await tab.locator('.picture img').boundingBox();
    expect(Math.abs((shown?.height ?? 0) - ((shown?.width ?? 0) * 1067) / 1600)).toBeLessThan(1);
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await tab.evaluate<number>(wide)).toBe(0);
    await tab.screenshot({ path: new URL(`picture-${width}.png`, folder).pathname });
    await context.close();
  });

  it('can be used by everyone, light and dark', async () => {
    const { context, tab, letIn } = await openWithPicture(768);
    letIn();
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: tab }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
    await context.close();
  });
});
