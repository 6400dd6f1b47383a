import { dropSamples } from '#infra/cli/drop-samples.ts';
import { startNewsroom } from '#infra/local/start-newsroom.ts';
import { makeFolder, removeFolder } from '../local/temporary-folder.ts';
import { waitUntil } from '../local/wait-until.ts';
import { categories, type Scores, scoresOf } from './scores-of.ts';

/**
 * `npm run lighthouse [RUNS]`: looks at the front, a section and an article of the local newsroom as a phone on a
 * slow network does, three times each unless told, and exits with 1 where a score of any run is under 100.
 *
 * Lighthouse itself is fetched by npm at the first run and is no dependency; Chromium stands where the browser tests
 * find it, or where `CHROMIUM_PATH` says.
 */
const runs = Number(process.argv[2] ?? 3);
const folder = makeFolder();
const { endpoints, stop } = await startNewsroom({ dataDir: folder });
try {
  await dropSamples(endpoints);
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

/** One page of each kind; the article has a picture where the samples bring one. */
async function pagesOf(site: string): Promise<Record<'front' | 'section' | 'article', string>> {
  const links = await waitUntil('the samples on the front', async () => {
    const found = linksIn(await textAt(`${site}/`));
    return found.length > 4 ? found : undefined;
  });
  const bodies = await Promise.all(links.map((path) => textAt(site + path)));
  const article =
    links[
      Math.max(
        0,
        bodies.findIndex((body) => body.includes('<picture')),
      )
    ] ?? '/';
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
