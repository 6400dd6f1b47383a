import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '#infra/constructs/functions/bundling.ts';
import { leanSdk, withFewErrors, withPlainKeys } from '#infra/constructs/functions/lean-sdk.ts';
import { sdkReplacements } from '#infra/constructs/functions/sdk-replacements.ts';

const client = dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-s3/package.json'));
const shapes = readFileSync(join(client, 'dist-es', 'schemas', 'schemas_0.js'), 'utf8');

describe('the shapes of an AWS client', () => {
  it('name their keys plainly, so that those of uncalled operations can be dropped', () => {
    expect(shapes).toMatch(/\[_\w+\]:/);
    expect(withPlainKeys(shapes)).not.toMatch(/\[_\w+\]:/);
  });

  it('mean the same with plain keys', () => {
    const source = 'const _h = "http";\nconst _x = "x-amz id";\nshape({ [_h]: 1, [_x]: { [_h]: [_x] } })';
    const shapeOf = (text: string) =>
      new Function('shape', text.replace('shape(', 'return shape('))(JSON.stringify);
    expect(withPlainKeys(source)).toContain('{ "http": 1, "x-amz id": { "http": [_x] } }');
    expect(shapeOf(withPlainKeys(source))).toBe(shapeOf(source));
  });

  it('keep a key that is not a string of theirs, or names the prototype', () => {
    const source = 'const _p = "__proto__";\nconst _n = name();\nshape({ [_p]: 1, [_n]: 2, [_unknown]: 3 })';
    expect(withPlainKeys(source)).toBe(source);
  });
});

describe('the errors of an AWS client', () => {
  it('are registered where more is read of them than name, sentence and status', () => {
    const dynamodb = dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-dynamodb/package.json'));
    const source = readFileSync(join(dynamodb, 'dist-es', 'schemas', 'schemas_0.js'), 'utf8');
    const registered = (text: string) =>
      Array.from(text.matchAll(/registerError\(\w+\$, (\w+)\)/g), ([, name]) => name).sort();
    expect(registered(source).length).toBeGreaterThan(20);
    expect(registered(withFewErrors(source))).toEqual([
      'ConditionalCheckFailedException',
      'DynamoDBServiceException',
      'ReplicatedWriteConflictException',
      'TransactionCanceledException',
    ]);
  });
});

describe('a bundle with the AWS clients', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-lean-sdk-'));
  const stdin = {
    contents:
      "export { S3Client } from '@aws-sdk/client-s3'; export { DynamoDBClient } from '@aws-sdk/client-dynamodb';",
    resolveDir: String(bundling.absWorkingDir),
  };
  let inputs: string[] = [];

  beforeAll(async () => {
    const built = await build({ ...bundling, plugins: [leanSdk], stdin, outdir: folder, metafile: true });
    inputs = Object.keys(built.metafile.inputs);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('meets every module that is replaced', () => {
    for (const module of Object.keys(sdkReplacements)) expect(inputs).toContain(`node_modules/${module}`);
  });

  it('brings no client along that would fetch credentials', () => {
    expect(inputs.filter((path) => /nested-clients|credential-provider-(?:ini|sso|http)/.test(path))).toEqual(
      [],
    );
  });

  it('is not made from an SDK that has moved such a module', async () => {
    const absWorkingDir = folder;
    await expect(
      build({ ...bundling, absWorkingDir, plugins: [leanSdk], stdin, write: false, logLevel: 'silent' }),
    ).rejects.toThrow(/has no @aws-sdk\S+ any more/);
  });
});
