import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aWire } from '../cloud/bench-newsroom.ts';

/** Where a peer reads its stories and leaves its pages; all under one folder. */
export interface PeerSite {
  readonly folder: string;
  /** Folder of the Markdown files. */
  readonly stories: string;
  /** Folder of the finished pages. */
  readonly output: string;
}

/** Writes one more story, of the same words as ours, as a front-mattered Markdown file. */
export function writeStory({ stories }: PeerSite, number: number): void {
  const [headline = '', , ...rest] = aWire(number).split('\n');
  const date = new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString();
  const matter = `title: ${headline}\ndate: ${date}\npermalink: /${nameOf(number)}/index.html\ntags: stories`;
  writeFileSync(join(stories, `${nameOf(number)}.md`), `---\n${matter}\n---\n\n${rest.join('\n')}`);
}

/** An archive of so many stories, the highest number the newest. */
export function writeArchive(site: PeerSite, size: number): void {
  mkdirSync(site.stories, { recursive: true });
  for (let number = 0; number < size; number++) writeStory(site, number);
}

/** Waits until readers find a story everywhere: its page, the front, the feed and the sitemap. */
export async function untilPublic({ output }: PeerSite, number: number, forMs = 60_000): Promise<void> {
  const address = `/${nameOf(number)}/`;
  const end = performance.now() + forMs;
  for (const file of [`${address}index.html`, 'index.html', 'index.xml', 'sitemap.xml']) {
    while (!(await textOf(join(output, file))).includes(address)) {
      if (performance.now() > end) throw new Error(`${address} never came to be in ${file}`);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  }
}

function nameOf(number: number): string {
  return `ferry-${number}`;
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
