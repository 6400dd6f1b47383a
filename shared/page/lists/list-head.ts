import type { Site } from '../../settings/settings.ts';
import { html, type SafeHtml, safeUrl } from '../frame/html.ts';

/** What search engines and networks read in the head of a list of stories. */
export function listHead(list: { name: string; path: string }, site: Site): SafeHtml {
  const url = `${site.origin}${list.path}`;
  return html`<meta name="description" content="${site.description}">
<link rel="canonical" href="${safeUrl(url)}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${list.name}">
<meta property="og:description" content="${site.description}">
<meta property="og:url" content="${url}">
<meta name="twitter:card" content="summary">
${site.social.x && html`<meta name="twitter:site" content="${site.social.x}">\n`}`;
}
