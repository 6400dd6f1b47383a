import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoints } from '#infra/local/start-newsroom.ts';
import { synthesize } from '#infra/local/template/synthesize.ts';
import { makeFolder, removeFolder } from '../../local/temporary-folder.ts';
import { waitUntil } from '../../local/wait-until.ts';
import { drop, end, expectWhole, live, wire } from './lives.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** A first publication, its lists and its receipt take fewer calls than this. */
const lastCall = 16;
/** Killed after one call is killed before the next; `KILLED=all` takes both. */
const moments = process.env['KILLED'] === 'all' ? (['before', 'after'] as const) : (['after'] as const);

const dataDir = makeFolder();
beforeAll(async () => {
  await synthesize(root);
}, 180_000);
afterAll(() => removeFolder(dataDir));

/** Resolves to nothing once the file is answered and what follows its receipt has had its moment. */
async function answered({ aws, wireBucket }: Endpoints, key: string): Promise<undefined> {
  const receipt = () =>
    fetch(`${aws}/${wireBucket}/receipts/${key}.json`).then(
      ({ ok }) => (ok ? true : undefined),
      () => undefined,
    );
  await waitUntil(`a receipt for ${key}`, receipt).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 600));
}

describe('a newsroom that is killed at any call to AWS', () => {
  it('has after its next start a page, a place on the front and a receipt for every file that was taken', async () => {
    const taken: string[] = [];
    let deaths = 0;
    for (const when of moments) {
      for (let call = 1; call <= lastCall; call += 1) {
        const life = await live(dataDir, { call, when });
        if (life === 'died at its start') {
          deaths += 1;
          continue;
        }
        const ended = once(life.child, 'exit');
        const key = `ferry-${when}-${call}.txt`;
        if (await drop(life.endpoints, key, wire(taken.length + 1))) taken.push(key);
        if ((await Promise.race([ended, answered(life.endpoints, key)])) !== undefined) deaths += 1;
        else await end(life);
      }
    }
    await expectWhole(dataDir, taken);
    expect(deaths).toBeGreaterThan(lastCall / 2);
  }, 300_000);
});
