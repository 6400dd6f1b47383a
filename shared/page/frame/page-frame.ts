import type { Site } from '../../settings/settings.ts';
import { feedFormats } from '../lists/front.ts';
import { siteWords } from '../words/site-words.ts';
import type { Words } from '../words/words.ts';
import { faviconPath } from './favicon.ts';
import { attributes, html, type SafeHtml, safeUrl, sitePath, styleBlock } from './html.ts';
import { lookStyle } from './look-style.ts';
import { zoneName } from './site-time.ts';
import { stylesheet } from './stylesheet.ts';
import { directionOf } from './text-direction.ts';

/** What one page puts into the frame that all pages share. */
export interface FramedPage {
  /** BCP 47 and direction of the page's own words; the frame stays in the site's. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** Of the window; the site's name is added unless it says the same. */
  readonly title: string;
  /** Slug of the section that the navigation marks as current. */
  readonly section?: string;
  /** The page's feed, `/feed.xml`. */
  readonly feed: string;
  /** Further elements of the head. */
  readonly head: SafeHtml;
  readonly main: SafeHtml;
  /** Stands above everything else, on a page that is not public. */
  readonly banner?: SafeHtml | undefined;
}

/** A whole document: head with the one stylesheet, masthead, the page's own main part, footer. */
export function pageFrame(page: FramedPage, site: Site): string {
  const words = siteWords(site.language);
  const title = page.title === site.name ? page.title : `${page.title} – ${site.name}`;
  const look = lookStyle(site.look);
  const own = page.language === site.language ? html`` : siteLanguage(site);
  return html`<!doctype html>
<html${attributes({ lang: page.language, dir: page.dir })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${sitePath(faviconPath)}" type="image/svg+xml">
<link rel="search" type="application/opensearchdescription+xml" title="${site.name}" href="${sitePath('/search/opensearch.xml')}">
${page.head}${feedLinks(page.feed, site)}${styleBlock(stylesheet)}${look && styleBlock(look)}
</head>
<body>
<a class="skip" href="#main"${own}>${words.skipToContent}</a>
${page.banner}${masthead(page.section, { site, words, own })}
<main id="main" tabindex="-1">
${page.main}</main>
${footer({ site, words, own }, page.feed)}
</body>
</html>
`.toString();
}

// The three stand in one folder; a page is announced with those of its own section.
function feedLinks(feed: string, site: Site): SafeHtml {
  const folder = feed.slice(0, feed.lastIndexOf('/') + 1);
  const formats = feed.endsWith(`/${feedFormats.rss.file}`) && !feed.startsWith('/corrections/');
  const found = formats ? Object.values(feedFormats) : [];
  const links =
    found.length > 0
      ? found.map(({ file, type }) => ({ path: folder + file, type }))
      : [{ path: feed, type: feedFormats.rss.type }];
  return html`${links.map(
    ({ path, type }) =>
      html`<link rel="alternate" type="${type}" title="${site.name}" href="${sitePath(path)}">\n`,
  )}`;
}

/** Attributes for the site's own words inside a page or a story of another language. */
export function siteLanguage(site: Site): SafeHtml {
  return attributes({ lang: site.language, dir: directionOf(site.language) });
}

interface Frame {
  readonly site: Site;
  readonly words: Words;
  readonly own: SafeHtml;
}

function masthead(current: string | undefined, { site, words, own }: Frame): SafeHtml {
  const links = site.sections.map(
    ({ slug, name }) =>
      html`<li><a href="${sitePath(`/${slug}/`)}"${attributes({ 'aria-current': slug === current ? 'true' : undefined })}>${name}</a></li>`,
  );
  return html`<header class="masthead"${own}>
<p class="nameplate"><a href="${sitePath('/')}">${siteMark(site)}${site.name}</a></p>
<p class="find"><a href="${sitePath('/search/')}">${words.search}</a></p>
<nav aria-label="${words.sections}"><ul>${links}</ul></nav>
</header>`;
}

function siteMark({ look }: Site): SafeHtml | undefined {
  if (!look?.mark) return undefined;
  return html`<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"><path d="${look.mark}"/></svg>`;
}

function footer({ site, words, own }: Frame, feed: string): SafeHtml {
  const url = site.publisher.url ? safeUrl(site.publisher.url) : undefined;
  const publisher = url ? html`<a href="${url}">${site.publisher.name}</a>` : html`${site.publisher.name}`;
  return html`<footer class="colophon"${own}>
<p><strong>${site.name}</strong> ${site.description}</p>
<p>${publisher} · ${words.timeZone}: ${zoneName(site)} · <a href="${sitePath('/about/')}">${words.about}</a> · <a href="${sitePath('/search/')}">${words.search}</a> · <a href="${sitePath('/archive/')}">${words.archive}</a> · <a href="${sitePath('/corrections/')}">${words.corrections}</a> · <a href="${sitePath(feed)}">${words.feed}</a></p>
</footer>`;
}
