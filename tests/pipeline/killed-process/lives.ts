import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Endpoints } from '#infra/local/start-newsroom.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { waitUntil } from '../../local/wait-until.ts';

const program = fileURLToPath(new URL('mortal-newsroom.ts', import.meta.url));

/** One process that holds the whole newsroom, from its start to its violent end. */
export interface Life {
  readonly endpoints: Endpoints;
  readonly child: ChildProcess;
}

/**
 * Starts a newsroom on a data folder.
 *
 * @param fate - the call to AWS before or after which it kills itself; without: it lives until somebody else does
 */
export async function live(
  dataDir: string,
  fate: { readonly call: number; readonly when: 'before' | 'after' } = { call: 0, when: 'before' },
): Promise<Life | 'died at its start'> {
  const child = spawn(process.execPath, [program, dataDir, String(fate.call), fate.when], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)]);
  return first ? { endpoints: JSON.parse(String(first[0])), child } : 'died at its start';
}

/** Kills a newsroom as a power cut does; resolves when nothing of it is left. */
export async function end({ child }: Life): Promise<void> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  child.kill('SIGKILL');
  await ended;
}

export function wire(number: number): string {
  return `Ferry number ${number} is back in Harrowmouth\n\nThe ferry numbered ${number} tied up on Tuesday after ${number} days at sea.\n`;
}

/** @returns whether the newsroom took the file: it promises an answer for no other */
export async function drop({ aws, wireBucket }: Endpoints, key: string, body: string): Promise<boolean> {
  const answer = await fetch(`${aws}/${wireBucket}/incoming/${key}`, { method: 'PUT', body }).catch(
    () => undefined,
  );
  return answer?.ok === true;
}

/** Lives once more and looks: every file that was taken has its page, its receipt, and the last ones the front. */
export async function expectWhole(dataDir: string, taken: readonly string[]): Promise<void> {
  const life = await live(dataDir);
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
    await end(life);
  }
}
