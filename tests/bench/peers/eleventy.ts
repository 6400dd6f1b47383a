import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PeerSite } from './peer-site.ts';

export interface Eleventy {
  readonly version: string;
  /** Its command line, for Node. */
  readonly program: string;
}

/** Eleventy as npm installed it in the folder that `ELEVENTY_HOME` names, or beside this project's packages. */
export function findEleventy(): Eleventy | undefined {
  const home = process.env['ELEVENTY_HOME'] ?? fileURLToPath(new URL('../../../', import.meta.url));
  const folder = join(home, 'node_modules', '@11ty', 'eleventy');
  if (!existsSync(join(folder, 'cmd.cjs'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { version, program: join(folder, 'cmd.cjs') };
}

/**
 * The cheapest Eleventy site that does what is compared: a front of the 20 newest that is not paged, a feed of 50 and
 * a sitemap. Each declares `eleventyImport`, without which Eleventy's watch leaves it stale.
 */
export function writeEleventySite(folder: string): PeerSite {
  const includes = join(folder, 'content', '_includes');
  mkdirSync(includes, { recursive: true });
  writeFileSync(join(folder, 'eleventy.config.cjs'), config);
  writeFileSync(join(folder, 'content', 'content.json'), JSON.stringify({ layout: 'article.njk' }));
  writeFileSync(join(includes, 'article.njk'), article);
  for (const [name, text] of Object.entries(lists)) writeFileSync(join(folder, 'content', name), text);
  return { folder, stories: join(folder, 'content'), output: join(folder, 'public') };
}

const config = `module.exports = function (site) {
  site.addFilter('stamp', (date) => date.toISOString());
  return { dir: { input: 'content', output: 'public' }, markdownTemplateEngine: false };
};
`;

const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="canonical" href="https://news.example{{ page.url }}"><meta property="og:title" content="{{ title }}">
<meta property="og:url" content="https://news.example{{ page.url }}"></head><body><article><h1>{{ title }}</h1>
<time datetime="{{ page.date | stamp }}">{{ page.date | stamp }}</time>{{ content | safe }}</article></body></html>
`;

const matter = (address: string) =>
  `---\npermalink: ${address}\nlayout: false\neleventyExcludeFromCollections: true\neleventyImport:\n  collections: [stories]\n---\n`;

// Eleventy keeps a collection oldest first; a negative slice takes the newest without turning the whole.
const lists: Readonly<Record<string, string>> = {
  'front.njk': `${matter('/index.html')}<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Vell Courier</title></head><body>
{% for story in collections.stories.slice(-20) | reverse %}<h2><a href="{{ story.url }}">{{ story.data.title }}</a></h2>{% endfor %}</body></html>`,
  'feed.njk': `${matter('/index.xml')}<?xml version="1.0"?><rss version="2.0"><channel><title>The Vell Courier</title><link>https://news.example/</link><description>News</description>
{% for story in collections.stories.slice(-50) | reverse %}<item><title>{{ story.data.title }}</title><link>https://news.example{{ story.url }}</link><pubDate>{{ story.date | stamp }}</pubDate></item>{% endfor %}</channel></rss>`,
  'sitemap.njk': `${matter('/sitemap.xml')}<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for story in collections.stories %}<url><loc>https://news.example{{ story.url }}</loc></url>{% endfor %}</urlset>`,
};
