import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dropSamples } from '#infra/cli/drop-samples.ts';
import { type Endpoints, startNewsroom } from '#infra/local/start-newsroom.ts';
import { makeFolder, removeFolder } from '../local/temporary-folder.ts';
import { waitUntil } from '../local/wait-until.ts';
import { drawnPicture } from './drawn-picture.ts';
import { categories, type Scores, scoresOf } from './scores-of.ts';

/**
 * `npm run lighthouse [RUNS]`: looks at the front, a section and an article of the local newsroom as a phone on a
 * slow network does, three times each unless told, and exits with 1 where a score of any run is under 100. A bare page
 * is measured in the same run: on a busy machine it loses points as well.
 *
 * Lighthouse itself is fetched by npm at the first run and is no dependency; Chromium stands where the browser tests
 * find it, or where `CHROMIUM_PATH` says.
 */
const runs = Number(process.argv[2] ?? 3);
/** Eight pictures are developed one after another, in some seconds each. */
const developedMs = 180_000;
const folder = makeFolder();
const { endpoints, stop } = await startNewsroom({ dataDir: folder });
try {
  await dropSamples(endpoints);
  await dropPictures(endpoints);
  let perfect = true;
  const bare = await serveBarePage();
  for (const [name, url] of Object.entries({ ...(await pagesOf(endpoints.site)), bare: bare.url })) {
    for (let run = 1; run <= runs; run++) {
      const { scores, faults } = await scoresOf(url);
      perfect &&= name === 'bare' || categories.every((category) => scores[category] === 100);
      print(`${name.padEnd(8)} ${run}  ${line(scores)}${faults.map((fault) => `\n    ${fault}`).join('')}`);
    }
  }
  bare.server.close();
  process.exitCode = perfect ? 0 : 1;
} finally {
  await stop();
  removeFolder(folder);
}

/** A page of one word: what it loses is the machine's, and no page can have more. */
async function serveBarePage(): Promise<{ url: string; server: Server }> {
  const body =
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="description" content="Bare"><title>Bare</title><p>Bare</p></html>';
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(body),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, server };
}

/** One picture beside every sample, so that whichever leads a front has its own. */
async function dropPictures({ aws, wireBucket }: Endpoints): Promise<void> {
  const body = await drawnPicture();
  for (const name of await readdir(new URL('../../infra/local/samples/', import.meta.url))) {
    const key = `incoming/samples/${name.replace(/\.[^.]+$/, '.jpg')}`;
    await fetch(`${aws}/${wireBucket}/${key}`, { method: 'PUT', body });
  }
}

/** One page of each kind; article and front have their picture. */
async function pagesOf(site: string): Promise<Record<'front' | 'section' | 'article', string>> {
  const look = async () => {
    const front = await textAt(`${site}/`);
    const [lead] = linksIn(front);
    if (lead === undefined || !front.includes('<picture')) return undefined;
    return (await textAt(site + lead)).includes('<picture') ? lead : undefined;
  };
  const article = await waitUntil('the front and its lead with a picture', look, developedMs);
  return { front: `${site}/`, section: `${site}/${article.split('/')[1]}/`, article: site + article };
}

function linksIn(front: string): string[] {
  return [...front.matchAll(/href="(\/[a-z-]+\/\d{4}\/\d\d\/\d\d\/[^"/]+\/)"/g)].map(([, path = '']) => path);
}

async function textAt(url: string): Promise<string> {
  return (await fetch(url)).text();
}

function line(scores: Scores): string {
  return categories.map((category) => `${category} ${scores[category]}`).join('  ');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
