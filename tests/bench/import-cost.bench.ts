import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { bundling } from '#infra/constructs/functions/bundling.ts';
import { median } from './cpu-time.ts';
import type { Measurement } from './report.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const starts = 21;
const goalMs = 6;

/** What the readers that a cold start does not need add to it: the bundle with all of them against plain text alone. */
export async function measureImportCost(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  try {
    const all = await bundle(join(folder, 'all'), []);
    const textAlone = await bundle(join(folder, 'text'), [plainTextAlone]);
    const times = startTimes(all, textAlone);
    const added = times.all - times.textAlone;
    return [
      { what: 'process with no import', unit: 'ms', ours: times.bare },
      { what: 'import with plain text alone', unit: 'ms', ours: times.textAlone - times.bare },
      { what: 'import with every reader', unit: 'ms', ours: times.all - times.bare },
      {
        what: 'added by readers that are not used',
        unit: 'ms',
        ours: added,
        ratio: added / goalMs,
        goal: 1,
        peer: goalMs,
        peerIs: 'the most it may be',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const plainTextAlone: Plugin = {
  name: 'plain-text-alone',
  setup({ onLoad }) {
    onLoad({ filter: /formats\/readers\.ts$/ }, () => ({
      contents:
        "export const readers = { text: async () => (await import('./text/text-reader.ts')).textReader };",
      loader: 'ts',
      resolveDir: join(projectRoot, 'shared/wire/formats'),
    }));
  },
};

/** Bundled as the functions are. */
async function bundle(outdir: string, plugins: Plugin[]): Promise<string> {
  await build({ ...bundling, entryPoints: { index: 'shared/wire/read-wire.ts' }, outdir, plugins });
  return join(outdir, 'index.mjs');
}

/** Medians in CPU milliseconds; the starts take turns, so that a busy machine is busy for all. */
function startTimes(all: string, textAlone: string): { all: number; textAlone: number; bare: number } {
  const times = { all: [] as number[], textAlone: [] as number[], bare: [] as number[] };
  const empty = join(all, '..', 'empty.mjs');
  writeFileSync(empty, '');
  for (let start = 0; start < starts; start++) {
    times.all.push(startOnce(all));
    times.textAlone.push(startOnce(textAlone));
    times.bare.push(startOnce(empty));
  }
  return { all: median(times.all), textAlone: median(times.textAlone), bare: median(times.bare) };
}

function startOnce(file: string): number {
  const script = `await import(${JSON.stringify(file)});const{user,system}=process.cpuUsage();process.stdout.write(String((user+system)/1000))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  const ms = Number(stdout);
  if (stdout === '' || Number.isNaN(ms)) throw new Error(`the bundle does not start: ${stderr}`);
  return ms;
}
