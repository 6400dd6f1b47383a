/**
 * A link's address where readers may follow it: absolute, and http, https or mailto.
 *
 * @returns absent for every other address; its words stay without the link
 */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined || href.length > maxHrefLength) return undefined;
  const address = href.trim();
  if (!allowed.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).href;
}

const maxHrefLength = 2_000;
const allowed = /^(?:https?:\/\/[^/]|mailto:[^?])/i;
