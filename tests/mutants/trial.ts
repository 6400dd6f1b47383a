import { Worker } from 'node:worker_threads';
import type { Bundle } from './bundle.ts';
import type { Mutant } from './switched-source.ts';

/** What became of a mutant: only `survived` and `unread` (no test reads its place) were not noticed. */
export interface Fate {
  readonly end: 'killed' | 'endless' | 'survived' | 'unread';
  /** The test that failed. */
  readonly by?: string;
}

/** What a worker is given. */
export interface TrialOrder {
  readonly mutants: readonly Pick<Mutant, 'id' | 'kept'>[];
  readonly laws: number;
}

/** What a worker says: it begins with a mutant, it has its fate, all are tried, or the tests fail by themselves. */
export type TrialWord = 'done' | { at: number; fate?: Fate } | { broken: string };

/**
 * Tries mutants one after another in a warm worker; one that hangs costs the worker, and counts as noticed.
 *
 * @param order - mutants to try, and the most inputs of a law
 * @throws Error when the tests fail with no mutant standing
 */
export async function tried(bundle: Bundle, order: TrialOrder): Promise<ReadonlyMap<number, Fate>> {
  const fates = new Map<number, Fate>();
  const isLeft = ({ id }: { id: number }) => !fates.has(id);
  for (let left = order.mutants; left.length > 0; left = left.filter(isLeft)) {
    const mutants = left.map(({ id, kept }) => ({ id, kept }));
    const hung = await oneWorker(bundle, { ...order, mutants }, fates);
    if (hung !== undefined) fates.set(hung, { end: 'endless' });
  }
  return fates;
}

const patienceMs = 30_000;
const firstPatienceMs = 300_000;

/** @returns the mutant under which the worker hung, if it did */
async function oneWorker(
  { code, libraries }: Bundle,
  order: TrialOrder,
  fates: Map<number, Fate>,
): Promise<number | undefined> {
  const workerData = { ...order, code, names: [...libraries.keys()] };
  const worker = new Worker(new URL('./trial-worker.ts', import.meta.url), { workerData });
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  let at: number | undefined;
  let timer = setTimeout(() => reject(new Error('The tests do not end.')), firstPatienceMs);
  worker.on('error', reject);
  worker.on('message', (word: TrialWord) => {
    if (word === 'done') return resolve(undefined);
    if ('broken' in word) return reject(new Error(`A test fails by itself: ${word.broken}`));
    at = word.at;
    if (word.fate) fates.set(word.at, word.fate);
    clearTimeout(timer);
    timer = setTimeout(() => resolve(at), patienceMs);
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
