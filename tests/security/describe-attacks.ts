import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rssFeed } from '#shared/page/feeds/rss-feed.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { launchChromium } from '../browser/chromium.ts';
import { misdeeds } from '../browser/misdeeds.ts';
import { collectedAttacks } from '../page/hostile-story.ts';
import { parsedPage } from '../page/parsed-page.ts';
import { attackedFormats } from './attacked-files.ts';
import { type Attacked, attackedStories, listed, site } from './attacked-stories.ts';
import { ownAttacks } from './own-attacks.ts';

const storiesOnFront = 50;
const pagesInSheaf = 40;
const attacks = [...ownAttacks, ...collectedAttacks()];

/** The laws of one format: whatever an attacker files, readers get words. */
export function describeAttacks(name: keyof typeof attackedFormats): void {
  const format = attackedFormats[name];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 600_000);
  afterAll(() => browser?.close());

  describe(`of the attack strings in ${name} files`, () => {
    let results: Attacked[];
    beforeAll(async () => {
      results = await attackedStories(format, attacks);
    }, 120_000);
    const stories = () => results.flatMap(({ story }) => story ?? []);

    it('nearly all are read as stories, so that the pages below prove something', () => {
      expect(stories().length).toBeGreaterThan(attacks.length * 0.95);
    });

    it('none runs a script, raises a dialog or makes a request in a browser', {
      timeout: 120_000,
    }, async () => {
      expect(await misdeeds(browser, sheaves(results.flatMap(({ page }) => page ?? [])))).toEqual([]);
    });

    it('none does so on a front', { timeout: 60_000 }, async () => {
      expect(
        await misdeeds(
          browser,
          fronts().map((front) => frontPage(front, site)),
        ),
      ).toEqual([]);
    });

    it('none breaks the data that machines read in a page', () => {
      const broken = results.filter(
        ({ page }) => page !== undefined && typesIn(page) !== 'NewsArticle,BreadcrumbList',
      );
      expect(broken.map(({ attack }) => attack)).toEqual([]);
    });

    it('none breaks a feed', () => {
      expect(fronts().map((front) => feedProblem(rssFeed(front, site)))).toEqual(fronts().map(() => 'none'));
    });

    function fronts() {
      const all = stories().map(listed);
      const starts = Array.from(
        { length: Math.ceil(all.length / storiesOnFront) },
        (_, page) => page * storiesOnFront,
      );
      return starts.map((start) => ({
        kind: 'home' as const,
        stories: all.slice(start, start + storiesOnFront),
      }));
    }
  });
}

// Opening a document costs more than parsing one: many pages are written as one.
function sheaves(pages: readonly string[]): string[] {
  const starts = pages.flatMap((_, index) => (index % pagesInSheaf === 0 ? [index] : []));
  return starts.map((start) => pages.slice(start, start + pagesInSheaf).join('\n'));
}

function typesIn(page: string): string {
  const ld = page.match(/<script type="application\/ld\+json">[^<]*<\/script>/g) ?? [];
  return parsedPage(ld.join(''))
    .data.map((block) => block['@type'])
    .join();
}

function feedProblem(feed: string): string {
  try {
    new SaxesParser({ xmlns: true }).write(feed).close();
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  }
}
