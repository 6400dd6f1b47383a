import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceiptEvent } from '#infra/local/receipt-desk.ts';
import { startNewsroom } from '#infra/local/start-newsroom.ts';
import { aWire } from './cloud/bench-newsroom.ts';
import type { Measurement } from './report.ts';

const quick = process.argv.includes('--quick');
const rates = quick ? [10] : [1, 10, 100];
const secondsARate = quick ? 1 : 10;

/** From the drop to its receipt, which stands after the page, in the local newsroom under a steady rate of drops. */
export async function measureLatency(): Promise<Measurement[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const answered = new Map<string, (at: number) => void>();
  const onReceipt = ({ key }: ReceiptEvent) => answered.get(key)?.(performance.now());
  const { endpoints, stop } = await startNewsroom({ dataDir, onReceipt });
  const drop = async (key: string, body: string) => {
    const begun = performance.now();
    const answer = new Promise<number>((resolve) => answered.set(key, resolve));
    await fetch(`${endpoints.aws}/${endpoints.wireBucket}/incoming/${key}`, { method: 'PUT', body });
    return (await answer) - begun;
  };
  try {
    let number = 0;
    await Promise.all(Array.from({ length: 20 }, () => drop(`warm-${number}.txt`, aWire(number++))));
    const rows: Measurement[] = [];
    for (const rate of rates) {
      const drops: Promise<number>[] = [];
      for (let one = 0; one < rate * secondsARate; one++) {
        drops.push(drop(`rate-${number}.txt`, aWire(number++)));
        await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
      }
      rows.push(...percentiles(rate, await Promise.all(drops)));
    }
    return rows;
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function percentiles(rate: number, times: readonly number[]): Measurement[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [50, 95, 99].map((percent) => {
    const ours =
      sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
    return { what: `${rate} drops a second, p${percent}`, unit: 'ms' as const, ours };
  });
}
