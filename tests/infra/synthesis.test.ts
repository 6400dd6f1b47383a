import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, shippedContext } from './newsroom-template.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newsroom-synthesis-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly stderr: string;
}

/** Runs the app as the cdk command line does, with no credentials and no network to ask. */
function synthesize(
  outdir: string,
  changes: Json = {},
  variables: Record<string, string> = {},
): Promise<Run> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    CDK_OUTDIR: join(folder, outdir),
    CDK_CONTEXT_JSON: JSON.stringify({ ...shippedContext, ...changes }),
    HTTPS_PROXY: 'http://127.0.0.1:9',
    AWS_EC2_METADATA_DISABLED: 'true',
    ...variables,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['infra/app.ts'], { cwd: root, env }, (error, _stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stderr });
    });
  });
}

/** Every file of a cloud assembly with the digest of its bytes. */
function bytesOf(outdir: string): Record<string, string> {
  const files = readdirSync(join(folder, outdir), { recursive: true, withFileTypes: true });
  const digests = files
    .filter((file) => file.isFile())
    .map((file) => {
      const path = join(file.parentPath, file.name);
      return [
        path.slice(join(folder, outdir).length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ];
    });
  return Object.fromEntries(digests.sort());
}

describe('the synthesis', () => {
  let runs: Run[];

  beforeAll(async () => {
    // One run with CloudFormation's own checks is enough: they take seconds and change no byte.
    const unchecked = { CDK_VALIDATION: 'false' };
    runs = await Promise.all([synthesize('first'), synthesize('second', {}, unchecked)]);
  }, 180_000);

  it('passes CloudFormation’s checks and the AWS Solutions rules, offline and with no account', () => {
    for (const run of runs) expect(run, run.stderr).toMatchObject({ code: 0 });
    const report = readFileSync(join(folder, 'first', 'validation-report.json'), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ pluginReports: [] });
  });

  it('gives the same bytes twice, bundles included', () => {
    const first = bytesOf('first');
    const entries = Object.keys(first).filter((path) => /asset\.[0-9a-f]+\/index\.mjs$/.test(path));
    expect(entries).toHaveLength(6);
    const second = bytesOf('second');
    const paths = new Set([...Object.keys(first), ...Object.keys(second)]);
    expect([...paths].filter((path) => first[path] !== second[path])).toEqual([]);
  });

  it('follows every recommendation of this version of the library', () => {
    const file = join(root, 'node_modules/aws-cdk-lib/recommended-feature-flags.json');
    expect(shippedContext).toMatchObject(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('tags every bucket for the bill', () => {
    const template = JSON.parse(readFileSync(join(folder, 'first', 'Newsroom.template.json'), 'utf8')) as {
      Resources: Record<string, { Type: string; Properties: { Tags?: unknown } }>;
    };
    const buckets = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const { Properties } of buckets) {
      expect(Properties.Tags).toContainEqual({ Key: 'application', Value: 'newsroom' });
    }
  });

  it('asks for no look-up of an account', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'first', 'manifest.json'), 'utf8')) as Json;
    expect(manifest).not.toHaveProperty('missing');
  });
});

describe('a wrong setting', () => {
  it.each([
    ['newsroom', 'timeZone', 'The setting newsroom.timeZone must be an IANA time zone such as Asia/Baku.'],
    ['deployment', 'priceClass', 'The setting deployment.priceClass must be one of 100, 200, all.'],
  ])(
    'in %s.%s stops the deploy with two lines: what is wrong and where',
    async (group, key, message) => {
      const run = await synthesize('wrong', {
        [group]: { ...(shippedContext[group] as Json), [key]: 'nowhere' },
      });
      expect(run.code).toBe(1);
      expect(run.stderr.trim().split('\n')).toEqual([
        message,
        `Correct ${group}.${key} in the context of cdk.json.`,
      ]);
    },
    60_000,
  );
});

describe('the AWS Solutions rules', () => {
  it('would report a wildcard action', () => {
    const app = new App({ outdir: join(folder, 'wildcard') });
    const rules = new AwsSolutionsChecks(app);
    Validations.of(app).addPlugins(rules);
    const role = new Role(new Stack(app, 'Careless'), 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['s3:*'], resources: ['arn:aws:s3:::wire'] }));
    expect(() => app.synth()).toThrow('AwsSolutions-IAM5[Action::s3:*]');
  });
});
