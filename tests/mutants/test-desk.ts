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
  /** The file whose tests are gathered next. */
  file: string;
}

type Body = (...row: unknown[]) => unknown;

/**
 * A desk for one reading of the tests.
 *
 * @param laws - the most inputs that a law is tried with; a failing one is not shrunk
 */
export function testDesk(laws: number): TestDesk {
  const titles: string[] = [];
  const add = (title: string, ...given: unknown[]) => {
    const run = given.find((part): part is Body => typeof part === 'function');
    if (run) desk.tests.push({ file: desk.file, title: [...titles, title].join(' > '), run });
  };
  const suite = (title: string, ...given: unknown[]) => {
    const body = given.find((part): part is Body => typeof part === 'function');
    titles.push(title);
    body?.();
    titles.pop();
  };
  const desk: TestDesk = {
    tests: [],
    file: '',
    vitest: { expect, it: withTables(add), test: withTables(add), describe: withTables(suite) },
    fastCheck: withShortLaws(laws),
  };
  return desk;
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
