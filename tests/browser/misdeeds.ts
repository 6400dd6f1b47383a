import type { Browser } from 'playwright-core';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import { stylesheet } from '#shared/page/frame/stylesheet.ts';
import { openServed } from './served-page.ts';

const pagesAtOnce = 100;
const lateEffectsMs = 200;

/** Writes the pages one after the other into one tab and tells everything that a page of words must not do. */
export async function misdeeds(browser: Browser, pages: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  const seen: string[] = [];
  context.on('dialog', async (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on('console', (message) => seen.push(`console ${message.text()}`));
  context.on('weberror', (error) => seen.push(`error ${error.error().message}`));
  const { tab, requests } = await openServed(context, { body: '<!doctype html><title>empty</title>' });
  // The one script that belongs there asks for itself.
  const script = `<script src="${relatedScriptPath}" defer></script>`;
  const bare = pages.map((page) => page.replace(stylesheet, '').replace(script, ''));
  for (let start = 0; start < bare.length; start += pagesAtOnce) {
    const batch = JSON.stringify(bare.slice(start, start + pagesAtOnce));
    seen.push(...(await tab.evaluate<string[]>(`(${writeAndWatch})(${batch})`).catch(asNavigation)));
  }
  await tab.waitForTimeout(lateEffectsMs);
  await context.close();
  return [...seen, ...requests.filter((url) => !url.endsWith('/favicon.ico')).map((url) => `request ${url}`)];
}

/** A page that navigates at once takes the watch with it. */
function asNavigation(error: Error): string[] {
  return [`left ${error.message}`];
}

/**
 * Runs in the browser: scripts run while a page is written, requests leave at once, and handlers of failed
 * loads get their turn. What would wait for a reader's touch is found in the markup. A page that swallows what
 * follows it, so that a `main` is missing, is a misdeed too: several pages may be written as one.
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
    if (document.querySelectorAll('main').length !== page.split('<main').length - 1) found.push(document.body);
    found.push(...document.querySelectorAll(strange));
    found.push(...elements.filter((element) => [...element.attributes].some(({ name }) => /^(?:on|style$|src)/.test(name))));
    found.push(...elements.filter((element) => element.localName === 'a' && !/^(?:https?|mailto):/.test(element.href)));
  }
  return found.map((element) => 'markup ' + element.outerHTML.slice(0, 200));
}`;
