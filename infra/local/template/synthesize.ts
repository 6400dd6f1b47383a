import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LocalCloudError } from '../local-cloud-error.ts';

/** What the template and the bundles are made from; anything else may change without a new synthesis. */
const sources = [
  'cdk.json',
  'package-lock.json',
  'infra/app.ts',
  'infra/newsroom-stack.ts',
  'infra/constructs',
  'functions',
  'shared',
];

const keptForMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Synthesizes the CDK app, offline, unless these very sources have been synthesized before.
 *
 * Safe to run in several processes at once: each writes its own folder and the first to finish is kept.
 *
 * @param root - the project's folder
 * @returns the folder of the cloud assembly, `.build/cloud/<digest of the sources>`
 * @throws LocalCloudError `synthesis-failed` with what the app printed
 */
export async function synthesize(root: string): Promise<string> {
  const cache = join(root, '.build', 'cloud');
  const digest = digestOf(root);
  const folder = join(cache, digest);
  if (isAssembly(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  dropOld(cache);
  const draft = `${folder}.${process.pid}.${Date.now()}`;
  try {
    await runApp(root, draft);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  // Sources that changed meanwhile: right to run now, wrong to keep under this digest.
  return digestOf(root) === digest ? keep(draft, folder) : draft;
}

function keep(draft: string, folder: string): string {
  try {
    renameSync(draft, folder);
    return folder;
  } catch (error) {
    if (!isAssembly(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
    return folder;
  }
}

function isAssembly(folder: string): boolean {
  return existsSync(join(folder, 'manifest.json'));
}

function digestOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 20);
}

function filesUnder(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function dropOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (statSync(path).mtimeMs < Date.now() - keptForMs) rmSync(path, { recursive: true, force: true });
  }
}

/** Runs the app as the cdk command line would, with the context of `cdk.json`. */
async function runApp(root: string, outdir: string): Promise<void> {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context?: object };
  const app = spawn(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: {
      ...process.env,
      CDK_OUTDIR: outdir,
      CDK_CONTEXT_JSON: JSON.stringify({
        ...{ 'aws:cdk:disable-version-check': true, 'newsroom:laptop': true },
        ...context,
      }),
      NODE_OPTIONS: '',
      // Loading the CDK is most of the time; its compiled form makes the next synthesis quicker.
      NODE_COMPILE_CACHE: join(root, '.build', 'compile-cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [app.stdout, app.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-8000);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    app.once('error', reject);
    app.once('close', resolve);
  });
  if (code === 0 && isAssembly(outdir)) return;
  throw new LocalCloudError({
    code: 'synthesis-failed',
    message: `The stack could not be synthesized: ${printed.trim()}`,
    fix: 'Run `npx cdk synth` and correct what it names.',
  });
}
