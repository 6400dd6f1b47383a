import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoints } from '#infra/local/start-newsroom.ts';
import { synthesize } from '#infra/local/template/synthesize.ts';
import type { Receipt } from '#shared/story/receipt.ts';
import { makeFolder, removeFolder } from '../../local/temporary-folder.ts';
import { waitUntil } from '../../local/wait-until.ts';

const program = fileURLToPath(new URL('mortal-newsroom.ts', import.meta.url));
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

interface Life {
  readonly endpoints: Endpoints;
  readonly child: ChildProcess;
}

async function live(call: number, when: 'before' | 'after'): Promise<Life | 'died at its start'> {
  const child = spawn(process.execPath, [program, dataDir, String(call), when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)]);
  return first ? { endpoints: JSON.parse(String(first[0])), child } : 'died at its start';
}

function wire(number: number): string {
  return `Ferry number ${number} is back in Harrowmouth\n\nThe ferry numbered ${number} tied up on Tuesday after ${number} days at sea.\n`;
}

async function drop({ aws, wireBucket }: Endpoints, key: string, body: string): Promise<boolean> {
  const answer = await fetch(`${aws}/${wireBucket}/incoming/${key}`, { method: 'PUT', body }).catch(
    () => undefined,
  );
  return answer?.ok === true;
}

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
        const life = await live(call, when);
        if (life === 'died at its start') {
          deaths += 1;
          continue;
        }
        const ended = once(life.child, 'exit');
        const key = `ferry-${when}-${call}.txt`;
        if (await drop(life.endpoints, key, wire(taken.length + 1))) taken.push(key);
        if ((await Promise.race([ended, answered(life.endpoints, key)])) !== undefined) deaths += 1;
        else life.child.kill('SIGKILL');
        await ended;
      }
    }
    await expectWhole(taken);
    expect(deaths).toBeGreaterThan(lastCall / 2);
  }, 300_000);
});

async function expectWhole(taken: readonly string[]): Promise<void> {
  const life = await live(0, 'before');
  if (life === 'died at its start') throw new Error('the last newsroom did not start');
  const { aws, wireBucket, site } = life.endpoints;
  try {
    const urls: string[] = [];
    for (const key of taken) {
      const receipt = await waitUntil(`a receipt for ${key}`, async () => {
        const answer = await fetch(`${aws}/${wireBucket}/receipts/${key}.json`);
        return answer.ok ? ((await answer.json()) as Receipt) : undefined;
      });
      expect(receipt, key).toMatchObject({ state: 'live', revision: 1 });
      const page = await fetch(receipt.url ?? '');
      expect([key, page.status]).toEqual([key, 200]);
      urls.push(new URL(receipt.url ?? '').pathname);
    }
    await waitUntil('every story on the front', async () => {
      const front = await (await fetch(site)).text();
      return urls.slice(-20).every((url) => front.includes(url)) ? true : undefined;
    });
  } finally {
    const ended = once(life.child, 'exit');
    life.child.kill('SIGKILL');
    await ended;
  }
}
