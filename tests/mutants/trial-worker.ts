import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { type GivenTest, testDesk } from './test-desk.ts';
import type { Fate, TrialOrder, TrialWord } from './trial.ts';

/** What the bundled script sees: `__trial` and `__mutant`. */
interface TrialGlobals {
  __trial: {
    files: [path: string, read: () => Promise<unknown>][];
    library: (name: string) => unknown;
  };
  __mutant: (id: number) => boolean;
}

/** What a test reads when no mutant stands. */
interface Known {
  readonly ms: number;
  readonly asked: number;
  readonly reads: ReadonlySet<number>;
}

const { code, names, mutants, laws }: TrialOrder & { code: string; names: readonly string[] } = workerData;
const script = new Script(code, { filename: 'mutants.js' });
const libraries = new Map<string, unknown>();
let standing = -1;
let asked = 0;
let mostAsked = Number.POSITIVE_INFINITY;
let reads = new Set<number>();
const known = new Map<string, Known>();
/** Read when the files are read, or by the first test for all others: every test may see them. */
const readOnce = new Set(mutants.filter(({ kept }) => kept).map(({ id }) => id));
const scope = globalThis as unknown as TrialGlobals;

scope.__mutant = (id) => {
  asked += 1;
  if (asked > mostAsked) throw new EndlessError('asked without end');
  if (standing < 0) reads.add(id);
  return id === standing;
};

class EndlessError extends Error {}
const endless = 'endless';

for (const name of names) libraries.set(name, await import(name));
await learn();
for (const { id } of mutants) {
  tell({ at: id });
  tell({ at: id, fate: await fateOf(id) });
}
tell('done');

function tell(word: TrialWord): void {
  parentPort?.postMessage(word);
}

/** Runs every test with no mutant standing, and notes what each reads. */
async function learn(): Promise<void> {
  const files = await opened();
  for (const file of files) {
    reads = new Set();
    const tests = await file.read();
    for (const id of reads) readOnce.add(id);
    for (const [key, test] of tests) {
      reads = new Set();
      asked = 0;
      const from = performance.now();
      const failure = await failureOf(test);
      if (failure) return tell({ broken: `${test.title} (${test.file}): ${failure}` });
      known.set(key, { ms: performance.now() - from, asked, reads });
    }
  }
}

interface OpenedFile {
  readonly path: string;
  read(): Promise<[key: string, test: GivenTest][]>;
}

/** The script evaluated anew; each file of tests is read when it is asked. */
async function opened(): Promise<OpenedFile[]> {
  const desk = testDesk(laws);
  const standIns: Readonly<Record<string, unknown>> = { vitest: desk.vitest, 'fast-check': desk.fastCheck };
  scope.__trial = { files: [], library: (name) => standIns[name] ?? libraries.get(name) };
  await script.runInThisContext();
  return scope.__trial.files.map(([path, read]) => ({
    path,
    async read() {
      desk.open(path);
      const before = desk.tests.length;
      await read();
      return desk.tests.slice(before).map((test, at) => [`${path}#${at}`, test]);
    },
  }));
}

async function fateOf(id: number): Promise<Fate> {
  const anyRead = [...known.values()].some((test) => test.reads.has(id));
  if (!anyRead && !readOnce.has(id)) return { end: 'unread' };
  standing = id;
  try {
    return await triedFate(id);
  } finally {
    standing = -1;
    mostAsked = Number.POSITIVE_INFINITY;
  }
}

async function triedFate(id: number): Promise<Fate> {
  const everyTest = readOnce.has(id);
  for (const file of byPromise(await opened(), id)) {
    if (!everyTest && promiseOf(file.path, id) === 0) continue;
    const tests = await readUnder(file);
    if (!Array.isArray(tests)) return tests;
    const due = tests.filter(([key]) => everyTest || known.get(key)?.reads.has(id));
    for (const [key, test] of due.toSorted(([one], [other]) => msOf(one) - msOf(other))) {
      asked = 0;
      mostAsked = 100_000 + 30 * (known.get(key)?.asked ?? 0);
      const failure = await failureOf(test);
      if (failure) return failure === endless ? { end: 'endless' } : { end: 'killed', by: test.title };
    }
  }
  return { end: 'survived' };
}

async function readUnder(file: OpenedFile): Promise<[key: string, test: GivenTest][] | Fate> {
  asked = 0;
  mostAsked = 3_000_000;
  try {
    return await file.read();
  } catch (error) {
    return error instanceof EndlessError ? { end: 'endless' } : { end: 'killed', by: `reading ${file.path}` };
  }
}

function byPromise(files: readonly OpenedFile[], id: number): OpenedFile[] {
  return files.toSorted((one, other) => promiseOf(other.path, id) - promiseOf(one.path, id));
}

/** How likely a file shows a mutant soon: tests that read it, for the time they take. */
function promiseOf(path: string, id: number): number {
  const reading = [...known].filter(([key, test]) => key.startsWith(`${path}#`) && test.reads.has(id));
  return reading.length === 0 ? 0 : 1 / (1 + Math.min(...reading.map(([, test]) => test.ms)));
}

function msOf(key: string): number {
  return known.get(key)?.ms ?? 0;
}

async function failureOf(test: GivenTest): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    if (error instanceof EndlessError || asked > mostAsked) return endless;
    return error instanceof Error ? error.message : String(error);
  }
}
