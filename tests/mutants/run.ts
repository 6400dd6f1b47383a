import { globSync, readFileSync } from 'node:fs';
import { bundleOf, importsOf, root } from './bundle.ts';
import { type Mutant, switchedSource } from './switched-source.ts';
import { type Fate, tried } from './trial.ts';

/**
 * `npm run mutants [-- PATH...] [--sample=N] [--seed=N] [--laws=N] [--tests=PATH,...] [--json]`: changes the rules in
 * every small way that changes what they do, one at a time, and tells which changes no test notices. Without a path,
 * the rooms of the story and of social posts.
 */
const options = new Map(
  process.argv
    .slice(2)
    .filter((word) => word.startsWith('--'))
    .map((word) => word.slice(2).split('=', 2) as [string, string]),
);
const paths = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const rooms = paths.length > 0 ? paths : ['shared/story', 'shared/social'];
const testRooms = (options.get('tests') ?? 'tests/story,tests/social').split(',');
const laws = Number(options.get('laws') ?? 60);
const sample = Number(options.get('sample') ?? Number.POSITIVE_INFINITY);
const seed = Number(options.get('seed') ?? 20261124);

const sources = filesIn(rooms, '.ts');
const imports = await importsOf(filesIn(testRooms, '.test.ts'));
const asJson = options.has('json');
const answers: object[] = [];
const totals = new Map<string, { all: number; noticed: number }>();
for (const path of sources) await tryFile(path);
if (asJson) process.stdout.write(`${JSON.stringify({ seed, laws, answers }, null, 2)}\n`);
for (const [room, { all, noticed }] of asJson ? [] : totals)
  print(`${percent(noticed, all)} ${noticed}/${all} ${room}`);

async function tryFile(path: string): Promise<void> {
  const { code, mutants } = switchedSource(path, readFileSync(`${root}${path}`, 'utf8'));
  const chosen = someOf(mutants);
  if (chosen.length === 0) return;
  const tests = [...imports].filter(([, read]) => read.has(path)).map(([test]) => test);
  const from = performance.now();
  const fates = await tried(await bundleOf(tests, { path, code }), {
    ids: chosen.map(({ id }) => id),
    laws,
  });
  const noticed = chosen.filter(({ id }) => isNoticed(fates.get(id))).length;
  count(path, chosen.length, noticed);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (asJson) return void answers.push(answerOf(path, chosen, fates));
  print(
    `${percent(noticed, chosen.length)} ${noticed}/${chosen.length} ${path} (${tests.length} test files, ${seconds} s)`,
  );
  for (const mutant of chosen)
    if (!isNoticed(fates.get(mutant.id))) print(survivor(path, mutant, fates.get(mutant.id)));
}

function answerOf(path: string, mutants: readonly Mutant[], fates: ReadonlyMap<number, Fate>): object {
  const survivors = mutants.filter(({ id }) => !isNoticed(fates.get(id)));
  return {
    path,
    mutants: mutants.length,
    survivors: survivors.map((one) => ({ ...one, ...fates.get(one.id) })),
  };
}

function filesIn(places: readonly string[], ending: string): string[] {
  const found = places.flatMap((place) =>
    place.endsWith('.ts') ? [place] : globSync(`${place}/**/*${ending}`, { cwd: root }),
  );
  return [...new Set(found)].sort();
}

/** The same mutants for the same seed, whatever else is tried. */
function someOf(mutants: readonly Mutant[]): readonly Mutant[] {
  if (sample >= mutants.length) return mutants;
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  const drawn = mutants.map((mutant) => ({ mutant, at: next() })).sort((one, other) => one.at - other.at);
  return drawn.slice(0, sample).map(({ mutant }) => mutant);
}

function isNoticed(fate: Fate | undefined): boolean {
  return fate?.end === 'killed' || fate?.end === 'endless';
}

function count(path: string, all: number, noticed: number): void {
  const parts = path.split('/');
  for (const room of new Set([parts.slice(0, -1).join('/'), parts.slice(0, 2).join('/')])) {
    const before = totals.get(room) ?? { all: 0, noticed: 0 };
    totals.set(room, { all: before.all + all, noticed: before.noticed + noticed });
  }
}

function percent(noticed: number, all: number): string {
  return `${((100 * noticed) / all).toFixed(1).padStart(5)} %`;
}

function survivor(path: string, { line, before, after }: Mutant, fate: Fate | undefined): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 110);
  return `        ${path}:${line} [${fate?.end}] ${short(before)}  ->  ${after === '' ? 'left out' : short(after)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
