import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../cpu-time.ts';
import { findEleventy, writeEleventySite } from './eleventy.ts';
import { hugoVersion, writeHugoSite } from './hugo.ts';
import { type PeerSite, untilPublic, writeArchive, writeStory } from './peer-site.ts';

const settleMs = 1500;
const samples = process.argv.includes('--quick') ? 1 : 3;

/** What one more story costs a static-site generator when so many are there already; absent: not installed. */
export interface PeerCost {
  readonly peer: 'Hugo rebuild' | 'Hugo --watch' | 'Eleventy --watch --incremental';
  readonly version: string | undefined;
  /** From the write of the file until page, front, feed and sitemap show it. */
  readonly visibleMs?: number;
  /** What the tool says that its work took: without the half second for which Hugo gathers changes. */
  readonly workMs?: number;
}

export async function oneMoreAtPeers(stories: number): Promise<PeerCost[]> {
  const hugo = hugoVersion();
  const eleventy = findEleventy();
  const rebuilt = hugo === undefined ? {} : await inFolder(writeHugoSite, stories, rebuildWithHugo);
  const watched = hugo === undefined ? {} : await inFolder(writeHugoSite, stories, watchWithHugo);
  const program = eleventy?.program;
  const grown = program
    ? await inFolder(writeEleventySite, stories, (site) => watchWithEleventy(site, program, stories))
    : {};
  return [
    { peer: 'Hugo rebuild', version: hugo, ...rebuilt },
    { peer: 'Hugo --watch', version: hugo, ...watched },
    { peer: 'Eleventy --watch --incremental', version: eleventy?.version, ...grown },
  ];
}

type Cost = Pick<PeerCost, 'visibleMs' | 'workMs'>;

async function inFolder(
  write: (folder: string) => PeerSite,
  stories: number,
  measure: (site: PeerSite, stories: number) => Promise<Cost>,
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-peer-'));
  try {
    const site = write(folder);
    writeArchive(site, stories);
    return await measure(site, stories);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new process for each story, onto the pages that are there. */
async function rebuildWithHugo(site: PeerSite, stories: number): Promise<Cost> {
  const build = () => spawnSync('hugo', ['--quiet', '--source', site.folder], { encoding: 'utf8' });
  const { status, stderr } = build();
  if (status !== 0) throw new Error(`Hugo does not build: ${stderr}`);
  const times: number[] = [];
  for (let number = stories; number < stories + samples; number++) {
    const begun = performance.now();
    writeStory(site, number);
    build();
    await untilPublic(site, number);
    times.push(performance.now() - begun);
  }
  return { visibleMs: median(times), workMs: median(times) };
}

function watchWithHugo(site: PeerSite, stories: number): Promise<Cost> {
  const child = spawn('hugo', ['--watch', '--source', site.folder]);
  return watched(child, site, { stories, says: /Total in (\d+) ms/g, inMs: 1 });
}

function watchWithEleventy(site: PeerSite, program: string, stories: number): Promise<Cost> {
  const flags = ['--watch', '--incremental', '--quiet'];
  const child = spawn(process.execPath, [program, ...flags], { cwd: site.folder });
  return watched(child, site, {
    stories,
    says: /Wrote \d+ files?(?: \([^)]*\))? in (\d+(?:\.\d+)?) seconds/g,
    inMs: 1000,
  });
}

interface Watch {
  readonly stories: number;
  /** How the tool says what a build took. */
  readonly says: RegExp;
  readonly inMs: number;
}

async function watched(child: ChildProcess, site: PeerSite, { stories, says, inMs }: Watch): Promise<Cost> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  const works = () => [...said.matchAll(says)].map(([, figure]) => Number(figure) * inMs);
  const ended = once(child, 'exit');
  try {
    await untilPublic(site, stories - 1);
    await until(
      () => /watching/i.test(said),
      () => said,
    );
    // Both say so before their watcher hears anything.
    await pause(settleMs);
    const times: number[] = [];
    for (let number = stories; number < stories + samples; number++) {
      const before = works().length;
      const begun = performance.now();
      writeStory(site, number);
      await untilPublic(site, number);
      times.push(performance.now() - begun);
      await until(
        () => works().length > before,
        () => said,
      );
      if (number < stories + samples - 1) await pause(settleMs);
    }
    return { visibleMs: median(times), workMs: median(works().slice(-samples)) };
  } finally {
    child.kill();
    await ended;
  }
}

async function until(isSo: () => boolean, said: () => string): Promise<void> {
  const end = performance.now() + 60_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`it does not come to its end: ${said()}`);
    await pause(5);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
