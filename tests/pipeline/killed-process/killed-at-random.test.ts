import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '#infra/local/template/synthesize.ts';
import { makeFolder, removeFolder } from '../../local/temporary-folder.ts';
import { drop, end, expectWhole, live, wire } from './lives.ts';

/** The short form; `DEATHS=200 npm test -- tests/pipeline/killed-process/killed-at-random` is the long one. */
const deaths = Number(process.env['DEATHS'] ?? 3);
/** A file is on its page and answered within this on a quiet machine. */
const longestLifeMs = 900;

const dataDir = makeFolder();
beforeAll(async () => {
  await synthesize(fileURLToPath(new URL('../../..', import.meta.url)));
}, 180_000);
afterAll(() => removeFolder(dataDir));

describe('a newsroom that is killed at any moment, again and again', () => {
  it(
    'has in the end a page, a place on the front and one receipt for every file that was taken',
    async () => {
      const taken: string[] = [];
      for (let death = 0; death < deaths; death += 1) {
        const life = await live(dataDir);
        if (life === 'died at its start') throw new Error('nobody killed it, and it died');
        const lifeMs = Math.random() * longestLifeMs;
        const dropped = dropping(life.endpoints, death, taken);
        await new Promise((resolve) => setTimeout(resolve, lifeMs));
        await end(life);
        await dropped;
      }
      expect(taken.length).toBeGreaterThan(deaths / 2);
      await expectWhole(dataDir, taken);
    },
    120_000 + deaths * 15_000,
  );
});

/** Two files at once, so that the power is cut over several stories in different steps. */
async function dropping(endpoints: Parameters<typeof drop>[0], life: number, taken: string[]): Promise<void> {
  await Promise.all(
    ['a', 'b'].map(async (name, place) => {
      const key = `cut-${life}-${name}.txt`;
      if (await drop(endpoints, key, wire(life * 2 + place + 1))) taken.push(key);
    }),
  );
}
