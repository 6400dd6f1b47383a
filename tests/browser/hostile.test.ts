import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article-page.ts';
import { frontPage } from '#shared/page/front-page.ts';
import { stylesheet } from '#shared/page/stylesheet.ts';
import { aListedStory, aSite } from '../page/a-story.ts';
import { collectedAttacks, hostilePublication, hostileStory } from '../page/hostile-story.ts';
import { launchChromium } from './chromium.ts';
import { openServed } from './served-page.ts';

const pagesAtOnce = 100;
const lateEffectsMs = 200;
const site = aSite();
const attacks = collectedAttacks();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

describe.skipIf(attacks.length === 0)('in a real browser, without any policy to protect it', () => {
  it('no collected attack in an article runs, asks or navigates', { timeout: 120_000 }, async () => {
    const pages = attacks.map((attack) =>
      articlePage(hostileStory(attack), hostilePublication(attack), site),
    );
    expect(await misdeeds(pages)).toEqual([]);
  });

  it('no collected attack on a front runs, asks or navigates', { timeout: 60_000 }, async () => {
    const stories = attacks.map((attack) =>
      aListedStory({ headline: attack, summary: attack, section: 'world' }),
    );
    expect(await misdeeds([frontPage({ kind: 'home', stories }, site)])).toEqual([]);
  });
});

describe('the watch over a page', () => {
  it.each([
    ['a dialog', '<img src="data:," onerror="alert(1)">', /^dialog/m],
    ['a request', '<img src="https://evil.example/pixel.png">', /^request https:\/\/evil\.example/m],
    ['a link that runs', '<a href="javascript:x()">press</a>', /^markup/m],
    ['a script', '<script>console.log("ran")</script>', /^console ran/m],
    ['a navigation', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', /evil\.example/],
    ['a handler that waits', '<b onclick="x()">press</b>', /^markup/m],
  ])('sees %s', async (_what, markup, expected) => {
    expect((await misdeeds([`<!doctype html>${markup}`])).join('\n')).toMatch(expected);
  });
});

/** Writes the pages one after the other into one tab and tells everything that a page of words must not do. */
async function misdeeds(pages: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  const seen: string[] = [];
  context.on('dialog', async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('console', (message) => seen.push(`console ${message.text()}`));
  context.on('weberror', (error) => seen.push(`error ${error.error().message}`));
  const { tab, requests } = await openServed(context, { body: '<!doctype html><title>empty</title>' });
  const bare = pages.map((page) => page.replace(stylesheet, ''));
  for (let start = 0; start < bare.length; start += pagesAtOnce) {
    const batch = JSON.stringify(bare.slice(start, start + pagesAtOnce));
    seen.push(...(await tab.evaluate<string[]>(`(${writeAndWatch})(${batch})`)));
  }
  await tab.waitForTimeout(lateEffectsMs);
  await context.close();
  return [...seen, ...requests.filter((url) => !url.endsWith('/favicon.ico')).map((url) => `request ${url}`)];
}

/**
 * Runs in the browser: scripts run while a page is written, requests leave at once, and handlers of failed
 * loads get their turn. What would wait for a reader's touch is found in the markup.
 */
const writeAndWatch = `async (pages) => {
  const strange = 'script:not([type="application/ld+json"]),img,svg,math,iframe,object,embed,form,base,meta[http-equiv]';
  const found = [];
  for (const page of pages) {
    document.open();
    document.write(page);
    document.close();
    await new Promise((resolve) => setTimeout(resolve, 1));
    const elements = [...document.querySelectorAll('*')];
    found.push(...document.querySelectorAll(strange));
    found.push(...elements.filter((element) => [...element.attributes].some(({ name }) => /^(?:on|style$|src)/.test(name))));
    found.push(...elements.filter((element) => element.localName === 'a' && !/^(?:https?|mailto):/.test(element.href)));
  }
  return found.map((element) => 'markup ' + element.outerHTML.slice(0, 200));
}`;
