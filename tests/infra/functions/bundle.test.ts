import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunction } from '#infra/constructs/functions/bundle.ts';
import { layBeside, withSharp } from '#infra/constructs/functions/native-packages.ts';
import { functionVariables } from '../function-variables.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsroom-bundles-'));
const functions = ['publish', 'refresh-lists', 'draw-card', 'sweep'];

beforeAll(() => {
  for (const name of [...functions, 'relay-bluesky']) bundleFunction(name, join(folder, name));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads a bundle in a fresh Node, as Lambda does at a cold start. */
function coldStart(name: string, env: Record<string, string>): Promise<{ stdout: string; stderr: string }> {
  const bundle = pathToFileURL(join(folder, name, 'index.mjs'));
  const script = `const { handler } = await import('${bundle}'); process.stdout.write(typeof handler);`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', script], { env }, (_error, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });
}

/** The files that a cold start reads: the entry and what it imports by name, not what it may load later. */
function loadedAtStart(name: string): string[] {
  const seen = new Set<string>();
  const pending = ['index.mjs'];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(join(folder, name, file), 'utf8');
    const imports = code.matchAll(/(?:from|import)"(?:\.\/)?(?:chunks\/)?([\w-]+\.mjs)"/g);
    for (const [, chunk] of imports) pending.push(`chunks/${chunk}`);
  }
  return [...seen].map((file) => readFileSync(join(folder, name, file), 'utf8'));
}

describe.each(functions)('the bundle of %s', (name) => {
  it('starts on Node 24 and offers a handler', async () => {
    expect(await coldStart(name, functionVariables)).toEqual({ stdout: 'function', stderr: '' });
  }, 30_000);

  it('names its errors as the source does', async () => {
    const { WIRE_BUCKET: _wire, ...others } = functionVariables;
    const { stderr } = await coldStart(name, others);
    expect(stderr).toContain('SettingsError: The variable WIRE_BUCKET is missing.');
  }, 30_000);

  it('carries no messages in fifty languages along with zod', () => {
    const slovenian = 'Neveljaven vnos';
    expect(loadedAtStart(name).filter((code) => code.includes(slovenian))).toHaveLength(0);
  });
});

describe('the bundle of a relay', () => {
  it('starts with what it is given, without buckets, and is small', async () => {
    const { STORY_TABLE, PUBLISH_QUEUE_URL, SITE_ORIGIN, NEWSROOM_SETTINGS, AWS_REGION } = functionVariables;
    const given = {
      ...{ STORY_TABLE, PUBLISH_QUEUE_URL, SITE_ORIGIN, NEWSROOM_SETTINGS, AWS_REGION },
      RELAY_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/relay',
      SECRET_NAME: '/desk/bluesky',
      NETWORK_URL: 'https://bsky.social',
    };
    expect(await coldStart('relay-bluesky', given)).toEqual({ stdout: 'function', stderr: '' });
    const { SECRET_NAME: _, ...others } = given;
    const { stderr } = await coldStart('relay-bluesky', others);
    expect(stderr).toContain('SettingsError: The variable SECRET_NAME is missing.');
    expect(loadedAtStart('relay-bluesky').join('').length).toBeLessThan(320_000);
  }, 30_000);
});

describe('the bundle of draw-card', () => {
  it('brings the renderer and its fonts along, and no other bundle does', () => {
    const heavy = (name: string) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:wasm|ttf)$/.test(file))
        .sort();
    expect(heavy('draw-card')).toEqual([
      'NotoSansArabic_700Bold.ttf',
      'NotoSans_600SemiBold.ttf',
      'NotoSans_700Bold.ttf',
      'index_bg.wasm',
    ]);
    for (const name of ['publish', 'refresh-lists', 'sweep', 'relay-bluesky']) {
      expect(heavy(name)).toEqual([]);
      expect(readdirSync(join(folder, name, 'chunks')).filter((file) => /resvg/i.test(file))).toEqual([]);
      expect(loadedAtStart(name).some((code) => code.includes('index_bg.wasm'))).toBe(false);
    }
  });
});

describe('the publish bundle', () => {
  it('has nothing of what pictures need: neither the library with machine code nor the reader of metadata', () => {
    const files = [
      'index.mjs',
      ...readdirSync(join(folder, 'publish', 'chunks')).map((name) => `chunks/${name}`),
    ];
    const code = files.map((file) => readFileSync(join(folder, 'publish', file), 'utf8')).join('');
    for (const trace of ['limitInputPixels', 'libvips', 'exifr', 'Iptc4xmpCore'])
      expect(code).not.toContain(trace);
  });

  it('leaves heavy readers in files of their own, to be loaded when such a file is dropped', () => {
    const all = readdirSync(join(folder, 'publish', 'chunks'));
    const bytes = loadedAtStart('publish').join('').length;
    expect(all.some((file) => file.startsWith('any-ascii-'))).toBe(true);
    // The SDK's clients are less than half of it, the reading of plain text a fifth.
    expect(bytes).toBeLessThan(700_000);
    expect(statSync(join(folder, 'publish', 'index.mjs')).size).toBeLessThan(300 * 1024);
  });
});

describe('the picture function', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const to = join(folder, 'picture');

  beforeAll(() => {
    bundleFunction('picture', to, withSharp.external);
    layBeside(withSharp, { from: root, to, onLaptop: false });
  });

  it('starts with the packages that lie beside it, and with no others', async () => {
    expect(await coldStart('picture', functionVariables)).toEqual({ stdout: 'function', stderr: '' });
    const beside = readdirSync(join(to, 'node_modules', '@img')).sort();
    expect(beside).toEqual(['colour', 'sharp-libvips-linux-x64', 'sharp-linux-x64']);
    const code = readFileSync(join(to, 'index.mjs'), 'utf8');
    expect(code).toContain('from"sharp"');
  }, 30_000);

  it('is not deployed from a machine that lacks its packages: one sentence says which command brings them', () => {
    const elsewhere = join(folder, 'elsewhere');
    for (const name of withSharp.folders) {
      const source = join(root, 'node_modules', name);
      cpSync(join(source, 'package.json'), join(elsewhere, 'node_modules', name, 'package.json'));
    }
    const lay = (onLaptop: boolean) => () =>
      layBeside(withSharp, { from: elsewhere, to: join(folder, 'laid'), onLaptop });
    expect(lay(false)).toThrow('@img/sharp-linux-x64');
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/sharp/package.json'), 'utf8'));
    expect(caught(lay(false))).toMatchObject({
      code: 'native-package-missing',
      fix: `Run: npm install --no-save --os=linux --cpu=x64 --libc=glibc sharp@${version}`,
    });
    expect(lay(true)).not.toThrow();
  });
});

function caught(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}
