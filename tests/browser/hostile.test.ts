import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article-page.ts';
import { frontPage } from '#shared/page/front-page.ts';
import { stylesheet } from '#shared/page/stylesheet.ts';
import { aListedStory, aSite } from '../page/a-story.ts';
import { collectedAttacks, hostilePublication, hostileStory } from '../page/hostile-story.ts';
import { launchChromium } from './chromium.ts';
import { openServed } from './served-page.ts';

const pagesAtOnce = 100;
const site = aSite();
const attacks = collectedAttacks();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 600_000);
afterAll(() => browser?.close());

describe.skipIf(attacks.length === 0)('in a real browser, without any policy to protect it', () => {
  it('no collected attack in an article runs, asks or navigates', { timeout: 120_000 }, async () => {
    for (let start = 0; start < attacks.length; start += pagesAtOnce) {
      const batch = attacks.slice(start, start + pagesAtOnce);
      const pages = batch.map((attack) =>
        articlePage(hostileStory(attack), hostilePublication(attack), site),
      );
      expect(await misdeeds(pages), `attacks ${start} to ${start + batch.length}`).toEqual([]);
    }
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
    ['a dialog', '<img src="data:," onerror="alert(1)">', /^dialog/],
    ['a request', '<img src="https://evil.example/pixel.png">', /^request https:\/\/evil\.example/m],
    ['a script', '<script>console.log("ran")</script>', /^console ran/],
    ['a navigation', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', /evil\.example/],
    ['a handler that waits', '<b onclick="x()">press</b>', /^markup/],
  ])('sees %s', async (_what, markup, expected) => {
    expect((await misdeeds([`<!doctype html>${markup}`])).join('\n')).toMatch(expected);
  });
});

/** Opens the pages, without their constant stylesheet, in frames of one tab and tells everything that a page of words must not do. */
async function misdeeds(pages: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  const bare = pages.map((page) => page.replace(stylesheet, ''));
  const frames = bare.map(
    (page) => `<iframe hidden srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
  );
  const seen: string[] = [];
  context.on('dialog', async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('console', (message) => seen.push(`console ${message.text()}`));
  context.on('weberror', (error) => seen.push(`error ${error.error().message}`));
  const { tab, requests } = await openServed(context, { body: `<!doctype html>${frames.join('')}` });
  await tab.waitForTimeout(50);
  seen.push(...(await suspiciousMarkup(tab)));
  await context.close();
  return [...seen, ...requests.filter((url) => !url.endsWith('/favicon.ico')).map((url) => `request ${url}`)];
}

/** Handlers and addresses that would only run at a reader's touch. */
async function suspiciousMarkup(tab: Page): Promise<string[]> {
  return await tab.evaluate<string[]>(`[...document.querySelectorAll('iframe')].flatMap((frame) =>
    [...(frame.contentDocument?.querySelectorAll('*') ?? [])].flatMap((element) => [
      ...[...element.attributes].filter(({ name }) => /^(on|style$|srcdoc$|formaction$)/.test(name)),
      ...(element.href && !/^(https?|mailto|about):/.test(element.href) ? [element] : []),
    ].map(() => 'markup ' + element.outerHTML.slice(0, 200))))`);
}
