import type { BrowserContext, Page } from 'playwright-core';

export const servedOrigin = 'https://ledger.example';

/**
 * Opens a page as the site would serve it; every other request is noted and refused.
 *
 * @param headers - of the answer; leave the policy away to see what the markup alone would do
 */
export async function openServed(
  context: BrowserContext,
  page: { readonly body: string; readonly headers?: Readonly<Record<string, string>> },
): Promise<{ tab: Page; requests: string[] }> {
  const tab = await context.newPage();
  const requests: string[] = [];
  const address = `${servedOrigin}/page/`;
  await tab.route('**/*', async (route) => {
    if (route.request().url() === address) {
      await route.fulfill({
        body: page.body,
        headers: { 'content-type': 'text/html; charset=utf-8', ...page.headers },
      });
      return;
    }
    requests.push(route.request().url());
    await route.abort();
  });
  await tab.goto(address, { waitUntil: 'load' });
  return { tab, requests };
}
