import fc from 'fast-check';
import { expect } from 'vitest';

/** One test as a file of tests gave it. */
export interface GivenTest {
  readonly file: string;
  readonly title: string;
  readonly run: () => unknown;
}

/** What stands in for `vitest` and for `fast-check` while mutants are tried: tests are gathered, not run. */
export interface TestDesk {
  readonly tests: GivenTest[];
  readonly vitest: Readonly<Record<string, unknown>>;
  readonly fastCheck: Readonly<Record<string, unknown>>;
  /** Names the file whose tests are gathered next. */
  open(file: string): void;
}

type Body = (...row: unknown[]) => unknown;

/**
 * A desk for one reading of the tests.
 *
 * @param laws - the most inputs that a law is tried with; a failing one is not shrunk
 */
export function testDesk(laws: number): TestDesk {
  let suites: readonly Suite[] = [];
  const add = (title: string, ...given: unknown[]) => {
    const around = suites;
    const [file = '', ...titles] = around.map((suite) => suite.title);
    const body = bodyIn(given);
    if (body)
      desk.tests.push({ file, title: [...titles, title].join(' > '), run: () => runWithin(around, body) });
  };
  const suite = (title: string, ...given: unknown[]) => {
    const outer = suites;
    suites = [...outer, suiteOf(title)];
    bodyIn(given)?.();
    suites = outer;
  };
  const hook = (when: 'before' | 'after') => (body: Body) => void suites.at(-1)?.[when].push(body);
  const desk: TestDesk = {
    tests: [],
    open(file) {
      suites = [suiteOf(file)];
    },
    vitest: {
      ...{ expect, it: withTables(add), test: withTables(add), describe: withTables(suite) },
      ...{ beforeAll: hook('before'), beforeEach: hook('before') },
      ...{ afterAll: hook('after'), afterEach: hook('after') },
    },
    fastCheck: withShortLaws(laws),
  };
  return desk;
}

/** What a file or a `describe` asks for around its tests. */
interface Suite {
  readonly title: string;
  readonly before: Body[];
  readonly after: Body[];
}

function suiteOf(title: string): Suite {
  return { title, before: [], after: [] };
}

function bodyIn(given: readonly unknown[]): Body | undefined {
  return given.find((part): part is Body => typeof part === 'function');
}

/** All is prepared anew for each test, also what the file asks for once: each test then reads what it depends on. */
async function runWithin(suites: readonly Suite[], body: Body): Promise<void> {
  for (const prepare of suites.flatMap(({ before }) => before)) await prepare();
  try {
    await body();
  } finally {
    for (const tidy of suites.flatMap(({ after }) => after).toReversed()) await tidy();
  }
}

type Call = (title: string, ...given: unknown[]) => void;

function withTables(call: Call): object {
  const each = (rows: Iterable<unknown>) => (title: string, body: Body) => {
    for (const row of rows) call(title, () => (Array.isArray(row) ? body(...row) : body(row)));
  };
  const skipIf = (skipped: boolean) => (skipped ? () => undefined : call);
  const runIf = (wanted: boolean) => skipIf(!wanted);
  return Object.assign((title: string, ...given: unknown[]) => call(title, ...given), {
    each,
    skipIf,
    runIf,
  });
}

function withShortLaws(laws: number): Readonly<Record<string, unknown>> {
  const short = (given: { numRuns?: number } = {}) => ({
    seed: 20261124,
    ...given,
    numRuns: Math.min(given.numRuns ?? 100, laws),
    endOnFailure: true,
  });
  const assert = (law: fc.IRawProperty<unknown>, given?: { numRuns?: number }) =>
    fc.assert(law, short(given));
  const fast = { ...fc, assert };
  return { ...fast, default: fast };
}
