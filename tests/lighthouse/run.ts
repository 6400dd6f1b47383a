import { readdir } from 'node:fs/promises';
import { dropSamples } from '#infra/cli/drop-samples.ts';
import { type Endpoints, startNewsroom } from '#infra/local/start-newsroom.ts';
import { makeFolder, removeFolder } from '../local/temporary-folder.ts';
import { waitUntil } from '../local/wait-until.ts';
import { drawnPicture } from './drawn-picture.ts';
import { categories, type Scores, scoresOf } from './scores-of.ts';

/**
 * `npm run lighthouse [RUNS]`: looks at the front, a section and an article of the local newsroom as a phone on a
 * slow network does, three times each unless told, and exits with 1 where a score of any run is under 100.
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
  for (const [name, url] of Object.entries(await pagesOf(endpoints.site))) {
    for (let run = 1; run <= runs; run++) {
      const { scores, faults } = await scoresOf(url);
      perfect &&= categories.every((category) => scores[category] === 100);
      print(`${name.padEnd(8)} ${run}  ${line(scores)}${faults.map((fault) => `\n    ${fault}`).join('')}`);
    }
  }
  process.exitCode = perfect ? 0 : 1;
} finally {
  await stop();
  removeFolder(folder);
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
