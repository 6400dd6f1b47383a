import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerSite } from './peer-site.ts';

/** Hugo's version as it says it, e.g. `0.111.3`; undefined when no `hugo` is on the PATH. */
export function hugoVersion(): string | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return stdout?.match(/v(\d+(\.\d+)+)/)?.[1];
}

/**
 * The cheapest Hugo site that does what is compared: a front of the 20 newest that is not paged (each further page
 * would be written anew for every story), Hugo's own feed of 50 and its own sitemap, no taxonomies and no sections.
 */
export function writeHugoSite(folder: string): PeerSite {
  const layouts = join(folder, 'layouts', '_default');
  mkdirSync(layouts, { recursive: true });
  writeFileSync(join(folder, 'config.toml'), config);
  writeFileSync(join(layouts, 'single.html'), article);
  writeFileSync(join(folder, 'layouts', 'index.html'), front);
  return { folder, stories: join(folder, 'content'), output: join(folder, 'public') };
}

const config = `baseURL = "https://news.example/"
title = "The Vell Courier"
disableKinds = ["taxonomy", "term", "section"]
[outputs]
home = ["HTML", "RSS"]
[services.rss]
limit = 50
`;

const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}"><meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}"><meta name="description" content="{{ .Summary | plainify }}">
</head><body><article><h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date }}</time>
{{ .Content }}</article></body></html>
`;

// RegularPages come newest first without being sorted or filtered again.
const front = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Site.Title }}</title></head><body>
{{ range first 20 .Site.RegularPages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Summary | plainify }}</p>
{{ end }}</body></html>
`;
