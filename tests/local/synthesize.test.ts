import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { synthesize } from '#infra/local/template/synthesize.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An app that writes an assembly as the CDK does, and counts how often it ran. */
const app = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
const outdir = process.env.CDK_OUTDIR ?? '';
mkdirSync(outdir, { recursive: true });
writeFileSync(outdir + '/manifest.json', process.env.CDK_CONTEXT_JSON ?? '');
appendFileSync('runs', 'x');
`;

let root: string;
beforeEach(() => {
  root = temporaryFolder();
  mkdirSync(join(root, 'infra'));
  mkdirSync(join(root, 'functions'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(root, 'cdk.json'),
    JSON.stringify({ app: 'node infra/app.ts', context: { newsroom: 'here' } }),
  );
  writeFileSync(join(root, 'infra', 'app.ts'), app);
});

const runs = () => readFileSync(join(root, 'runs'), 'utf8').length;

describe('synthesis', () => {
  it('gives the app the context of cdk.json, as the cdk command does', async () => {
    const folder = await synthesize(root);
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      newsroom: 'here',
    });
  });

  it('is skipped while nothing has changed', async () => {
    expect(await synthesize(root)).toBe(await synthesize(root));
    expect(runs()).toBe(1);
  });

  it.each(['cdk.json', 'infra/app.ts', 'functions/new.ts', 'package-lock.json'])(
    'is done again when %s changes',
    async (file) => {
      await synthesize(root);
      const path = join(root, file);
      writeFileSync(path, `${existsSync(path) ? readFileSync(path, 'utf8') : ''}\n`);
      await synthesize(root);
      expect(runs()).toBe(2);
    },
  );

  it('may run twice at once', async () => {
    const [one, other] = await Promise.all([synthesize(root), synthesize(root)]);
    expect(one).toBe(other);
    expect(existsSync(join(one, 'manifest.json'))).toBe(true);
  });

  it('that fails says what the app printed, and is not kept', async () => {
    writeFileSync(join(root, 'infra', 'app.ts'), "throw new Error('no section is called sport');");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(synthesize(root)).rejects.toMatchObject({
        code: 'synthesis-failed',
        message: expect.stringContaining('no section is called sport'),
      });
    }
  });
});
