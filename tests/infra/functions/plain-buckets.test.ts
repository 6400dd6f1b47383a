import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '#infra/constructs/functions/bundling.ts';
import { leanSdk } from '#infra/constructs/functions/lean-sdk.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsroom-plain-buckets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Resolve = (params: Record<string, unknown>) => { url: URL; properties: object; headers: object };
let ours: Resolve;
let theirs: Resolve;

async function resolver(name: string, plugins: Plugin[]): Promise<Resolve> {
  const outfile = join(folder, `${name}.mjs`);
  const { outExtension: _1, splitting: _2, chunkNames: _3, ...options } = bundling;
  const entry = 'node_modules/@aws-sdk/client-s3/dist-es/endpoint/endpointResolver.js';
  await build({ ...options, plugins, entryPoints: [entry], outfile });
  return (await import(pathToFileURL(outfile).href)).defaultEndpointResolver;
}

beforeAll(async () => {
  ours = await resolver('ours', [leanSdk]);
  theirs = await resolver('theirs', []);
}, 60_000);

const buckets = fc.oneof(
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,40}[a-z0-9]$/),
  fc.stringMatching(/^[a-z0-9]{3,12}\.[a-z0-9]{3,12}$/),
  fc.constantFrom('ab', 'News_Room', 'a.b', '10.0.0.1', 'wire'),
);
const regions = fc.constantFrom('us-east-1', 'eu-central-1', 'cn-north-1', 'us-gov-west-1', 'ap-southeast-2');
const endpoints = fc.constantFrom(
  undefined,
  'http://127.0.0.1:4566',
  'http://localhost:4566/',
  'https://s3.example',
  'https://s3.example/store',
  'https://10.1.2.3:9000',
);

function answerOf(resolve: Resolve, params: Record<string, unknown>): object | undefined {
  try {
    const { url, properties, headers } = resolve(params);
    return { url: url.href, properties, headers };
  } catch {
    return undefined;
  }
}

describe('the address of a bucket', () => {
  it('is the one that the SDK’s own rules give, wherever they give one', () => {
    fc.assert(
      fc.property(buckets, regions, endpoints, fc.boolean(), (Bucket, Region, Endpoint, ForcePathStyle) => {
        fc.pre(!/--(?:x|xa|op)-s3$/.test(Bucket));
        const params = {
          ...{ Bucket, Region, ForcePathStyle, UseFIPS: false, UseDualStack: false, Accelerate: false },
          ...(Endpoint !== undefined && { Endpoint }),
        };
        const given = answerOf(theirs, params);
        // They make no address of a name with dots at a bare number; ours is a path then.
        fc.pre(given !== undefined);
        expect(answerOf(ours, params)).toEqual(given);
      }),
    );
  });

  it.each([
    ['an access point', { Bucket: 'arn:aws:s3:eu-central-1:123456789012:accesspoint/wire' }],
    ['a directory bucket', { Bucket: 'wire--euc1-az1--x-s3' }],
    ['two stacks of addresses', { UseDualStack: true }],
    ['certified cryptography', { UseFIPS: true }],
    ['no bucket', { Bucket: undefined }],
    ['no region', { Region: undefined }],
  ])('is refused, not guessed, for %s', (_what, unusual) => {
    const plain = { Bucket: 'wire', Region: 'eu-central-1', UseFIPS: false, UseDualStack: false };
    expect(ours(plain).url.href).toBe('https://wire.s3.eu-central-1.amazonaws.com/');
    expect(() => ours({ ...plain, ...unusual })).toThrow(/plain buckets/);
  });
});
