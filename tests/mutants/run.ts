import { globSync, readFileSync } from 'node:fs';
import { bundleOf, importsOf, root } from './bundle.ts';
import type { Reason } from './explained.ts';
import { explanationsOf } from './explanations.ts';
import { type Score, scoreLine, verdicts } from './rooms.ts';
import { type Mutant, switchedSource } from './switched-source.ts';
import { type Fate, tried } from './trial.ts';

/**
 * `npm run mutants [-- PATH...] [--sample=N] [--seed=N] [--laws=N] [--tests=PATH,...] [--json]`: changes the rules in
 * every small way that changes what they do, one at a time, and tells which changes no test notices. Without a path,
 * the rooms of the story and of social posts. Fails where a room that was tried whole is below its goal, and where
 * an explanation does not hold: its change was noticed, or is none.
 */
const options = new Map(
  process.argv
    .slice(2)
    .filter((word) => word.startsWith('--'))
    .map((word) => word.slice(2).split('=', 2) as [string, string]),
);
const paths = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const goalRooms = ['shared/story', 'shared/social'];
const testRooms = (options.get('tests') ?? 'tests/story,tests/social').split(',');
const laws = Number(options.get('laws') ?? 20);
const sample = Number(options.get('sample') ?? Number.POSITIVE_INFINITY);
const seed = Number(options.get('seed') ?? 20261124);

const imports = await importsOf(filesIn(testRooms, '.test.ts'));
const asJson = options.has('json');
const answers: object[] = [];
const scores = new Map<string, Score>();
const untrue: string[] = [];
for (const path of filesIn(paths.length > 0 ? paths : goalRooms, '.ts')) await tryFile(path);
if (asJson) process.stdout.write(`${JSON.stringify({ seed, laws, answers }, null, 2)}\n`);
else judge();

async function tryFile(path: string): Promise<void> {
  const text = readFileSync(`${root}${path}`, 'utf8');
  const { code, mutants } = switchedSource(path, text);
  const chosen = someOf(mutants);
  if (chosen.length === 0) return void scores.set(path, { all: 0, noticed: 0, explained: 0 });
  const { reasons, stray } = explanationsOf(path, text, mutants);
  const tests = [...imports].filter(([, read]) => read.has(path)).map(([test]) => test);
  const fates = await tried(await bundleOf(tests, { path, code }), { mutants: chosen, laws });
  const survivors = chosen.filter(({ id }) => !isNoticed(fates.get(id)));
  const isExplained = ({ id }: Mutant) => reasons.has(id);
  const noticed = chosen.filter((mutant) => !survivors.includes(mutant));
  scores.set(path, {
    all: chosen.length,
    noticed: noticed.length,
    explained: survivors.filter(isExplained).length,
  });
  untrue.push(...stray, ...noticed.filter(isExplained).map((mutant) => lineOf(path, mutant, 'noticed')));
  tell(path, { survivors, fates, reasons });
}

interface Told {
  readonly survivors: readonly Mutant[];
  readonly fates: ReadonlyMap<number, Fate>;
  readonly reasons: ReadonlyMap<number, Reason>;
}

function tell(path: string, { survivors, fates, reasons }: Told): void {
  const score = scores.get(path);
  if (!score) return;
  const told = survivors.map((one) => ({ ...one, ...fates.get(one.id), explained: reasons.get(one.id) }));
  if (asJson) return void answers.push({ path, mutants: score.all, survivors: told });
  print(scoreLine(path, score));
  for (const one of told) if (!one.explained) print(lineOf(path, one, one.end));
}

function judge(): void {
  if (untrue.length > 0) print(['Explanations that do not hold:', ...untrue].join('\n'));
  const found = Number.isFinite(sample) ? [] : verdicts(scores, filesIn(goalRooms, '.ts'));
  for (const { name, score } of found) print(scoreLine(name, score));
  const below = found.flatMap((verdict) => verdict.below);
  if (below.length > 0) print(`Below the goal of 90 %: ${below.join(', ')}`);
  if (below.length > 0 || untrue.length > 0) process.exitCode = 1;
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

function lineOf(path: string, { line, before, after }: Mutant, end: string | undefined): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 110);
  return `        ${path}:${line} [${end}] ${short(before)}  ->  ${after === '' ? 'left out' : short(after)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
