import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { aListedStory, aSite } from '../page/a-story.ts';
import { collectedAttacks, hostilePublication, hostileStory } from '../page/hostile-story.ts';
import { launchChromium } from './chromium.ts';
import { misdeeds } from './misdeeds.ts';

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
    expect(await misdeeds(browser, pages)).toEqual([]);
  });

  it('no collected attack on a front runs, asks or navigates', { timeout: 60_000 }, async () => {
    const stories = attacks.map((attack) =>
      aListedStory({ headline: attack, summary: attack, section: 'world' }),
    );
    expect(await misdeeds(browser, [frontPage({ kind: 'home', stories }, site)])).toEqual([]);
  });
});

describe('the watch over a page', () => {
  it.each([
    ['a dialog', '<img src="data:," onerror="alert(1)">', /^dialog/m],
    ['a request', '<img src="https://evil.example/pixel.png">', /^request https:\/\/evil\.example/m],
    ['a link that runs', '<a href="javascript:x()">press</a>', /^markup/m],
    ['a script', '<script>console.log("ran")</script>', /^console ran/m],
    ['a navigation', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', /evil\.example/],
    ['a page that swallows the next', '<main></main><textarea><main></main>', /^markup/m],
    ['a handler that waits', '<b onclick="x()">press</b>', /^markup/m],
  ])('sees %s', async (_what, markup, expected) => {
    expect((await misdeeds(browser, [`<!doctype html>${markup}`])).join('\n')).toMatch(expected);
  });
});
