import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CloudPlan } from '#infra/local/template/cloud-plan.ts';
import { Properties } from '#infra/local/template/properties.ts';
import { readAssembly } from '#infra/local/template/read-assembly.ts';
import { readHeaderRules, readRemovedHeaders } from '#infra/local/template/read-header-rules.ts';
import { readPlan } from '#infra/local/template/read-plan.ts';
import type { Assembly } from '#infra/local/template/template.ts';
import { writeFixtureCloud } from './fixture-cloud.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const place = {
  stackName: 'Fixture',
  account: '000000000000',
  region: 'us-east-1',
  awsUrl: 'http://127.0.0.1:4566',
  edgeHost: '127.0.0.1:8080',
};
const fixture = makeFolder();
afterAll(() => removeFolder(fixture));
let assembly: Assembly;
let plan: CloudPlan;
beforeAll(() => {
  assembly = readAssembly(writeFixtureCloud(join(fixture, 'assembly')));
  plan = readPlan(assembly, place);
});

describe('a template', () => {
  it('tells which queue hears of which changes', () => {
    const queueArn = 'arn:aws:sqs:us-east-1:000000000000:Fixture-Drops';
    expect(plan.buckets.find(({ name }) => name === 'fixture-wire-000000000000')).toMatchObject({
      versioned: true,
      notifications: [
        { event: 's3:ObjectCreated:*', prefix: 'incoming/', suffix: '', queueArn },
        { event: 's3:ObjectRemoved:*', prefix: 'incoming/', suffix: '', queueArn },
      ],
    });
  });

  it('tells queues how SQS wants to hear it: all values are text', () => {
    expect(plan.queues.find(({ name }) => name === 'Fixture-Drops')?.attributes).toEqual({
      VisibilityTimeout: '2',
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:Fixture-Failed',
        maxReceiveCount: 2,
      }),
    });
  });

  it('tells how batches reach a function', () => {
    expect(plan.mappings).toEqual([
      {
        queueArn: 'arn:aws:sqs:us-east-1:000000000000:Fixture-Drops',
        functionName: 'Fixture-PublishFunction',
        batchSize: 10,
        windowMs: 0,
        maximumConcurrency: 10,
        partialFailures: true,
      },
    ]);
  });

  it('tells limits, retries and dead letters of a function', () => {
    expect(plan.functions.find(({ id }) => id === 'TickFunction')).toMatchObject({
      timeoutMs: 5000,
      memoryMb: 128,
      retries: 1,
      deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:Fixture-Failed',
      environment: { WIRE_BUCKET: 'fixture-wire-000000000000', SITE_ORIGIN: 'https://127.0.0.1:8080' },
    });
  });

  it('tells schedules in milliseconds', () => {
    expect(plan.schedules).toMatchObject([{ everyMs: 60_000 }]);
  });

  it('names what does nothing here instead of doing half of it', () => {
    expect(plan.ignored).toEqual(['AWS::IAM::Role']);
  });

  it.each([
    [
      'no code',
      { Properties: { Code: { S3Key: 'nowhere.zip' }, Handler: 'index.handler' } },
      'function-code-missing',
    ],
    [
      'a value that cannot be worked out',
      { Properties: { Timeout: { 'Fn::Magic': 1 } } },
      'template-not-understood',
    ],
  ])('whose function has %s is refused', (_title, more, code) => {
    const broken = {
      ...assembly,
      template: { Resources: { F: { Type: 'AWS::Lambda::Function', ...more } } },
    };
    expect(() => readPlan(broken, place)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a headers policy', () => {
  const policy = new Properties({
    CustomHeadersConfig: { Items: [{ Header: 'Permissions-Policy', Value: 'camera=()', Override: true }] },
    RemoveHeadersConfig: { Items: [{ Header: 'X-Amz-Version-Id' }] },
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: false },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: 60,
        IncludeSubdomains: true,
        Preload: true,
        Override: true,
      },
      XSSProtection: { Protection: true, ModeBlock: true, Override: true },
    },
  });

  it('sets the headers that CloudFront would', () => {
    expect(Object.fromEntries(readHeaderRules(policy).map(({ name, value }) => [name, value]))).toEqual({
      'permissions-policy': 'camera=()',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=60; includeSubDomains; preload',
      'x-xss-protection': '1; mode=block',
    });
  });

  it('knows which of them replace what the origin sent', () => {
    const kept = readHeaderRules(policy).filter(({ override }) => !override);
    expect(kept.map(({ name }) => name)).toEqual(['x-frame-options']);
  });

  it('takes headers away', () => {
    expect(readRemovedHeaders(policy)).toEqual(['x-amz-version-id']);
  });

  it('without anything sets nothing', () => {
    expect(readHeaderRules(new Properties({}))).toEqual([]);
  });
});
