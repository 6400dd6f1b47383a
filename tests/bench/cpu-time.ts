// `--quick` shows that the bench runs; its figures are worth nothing.
const quick = process.argv.includes('--quick');
const warmUpMs = quick ? 20 : 500;
// V8 compiles by the number of calls: in half a second a parser alone is called ten times as often as a whole reading.
const warmUpCalls = quick ? 0 : 3000;
const roundMs = quick ? 10 : 200;
const rounds = quick ? 1 : 7;

/**
 * CPU time of one call: the median of seven rounds after a warm-up, all threads of the process counted.
 *
 * @returns microseconds
 */
export async function cpuMicroseconds(call: () => unknown): Promise<number> {
  await repeat(call, warmUpMs, warmUpCalls);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await repeat(call, roundMs));
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function repeat(call: () => unknown, forMs: number, leastCalls = 1): Promise<number> {
  const before = process.cpuUsage();
  const end = performance.now() + forMs;
  let calls = 0;
  while (performance.now() < end || calls < leastCalls) {
    await call();
    calls += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}
