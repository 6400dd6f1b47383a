import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Json,
  newsroomTemplate,
  resourcesOf,
  shippedContext,
  target,
  written,
} from './newsroom-template.ts';

let template: Template;

beforeAll(() => {
  template = newsroomTemplate();
});

const all = (type: string) => resourcesOf(template, type);

describe('every function', () => {
  const functions = () => all('AWS::Lambda::Function');

  it('is one of ours, with no helper beside them', () => {
    const names = functions().map(
      ([, { Properties }]) => environmentOf(Properties)['POWERTOOLS_SERVICE_NAME'],
    );
    expect(names.sort()).toEqual(['canary', 'draw-card', 'picture', 'publish', 'refresh-lists', 'sweep']);
    expect(
      Object.keys((template.toJSON() as { Resources: Json }).Resources).filter((id) => /Custom/.test(id)),
    ).toEqual([]);
  });

  it('runs Node 24 on arm64, and that of pictures on the machine of its native packages', () => {
    for (const [, { Properties }] of functions()) {
      const isPicture = environmentOf(Properties)['POWERTOOLS_SERVICE_NAME'] === 'picture';
      expect(Properties).toMatchObject({
        Architectures: [isPicture ? 'x86_64' : 'arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
      });
    }
  });

  it('has a dead-letter route', () => {
    for (const [id, { Properties }] of functions()) {
      const mapping = all('AWS::Lambda::EventSourceMapping').find(
        ([, one]) => target(one.Properties['FunctionName']) === id,
      );
      const queue =
        template.findResources('AWS::SQS::Queue')[
          target(mapping?.[1].Properties['EventSourceArn'] ?? {}) ?? ''
        ];
      const route = Properties['DeadLetterConfig'] ?? queue?.['Properties'].RedrivePolicy;
      expect(route, id).toBeDefined();
    }
  });

  it('fed by a queue answers for each message by itself and has a limit on its concurrency', () => {
    const mappings = all('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
    expect(
      mappings.map(({ BatchSize, MaximumBatchingWindowInSeconds, ScalingConfig }) => [
        BatchSize,
        MaximumBatchingWindowInSeconds,
        ScalingConfig,
      ]),
    ).toEqual([
      [10, 0, { MaximumConcurrency: 10 }],
      [100, 2, { MaximumConcurrency: 2 }],
      [1, 0, { MaximumConcurrency: 5 }],
      [5, 0, { MaximumConcurrency: 5 }],
    ]);
    for (const { FunctionResponseTypes } of mappings)
      expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('writes to its own log, kept for 30 days', () => {
    const logs = functions().map(([, { Properties }]) =>
      target((Properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup),
    );
    expect(new Set(logs).size).toBe(logs.length);
    for (const [id, { Properties }] of all('AWS::Logs::LogGroup')) {
      expect(logs).toContain(id);
      expect(Properties['RetentionInDays']).toBe(30);
    }
  });

  it('stays under Lambda’s 4 KB of variables', () => {
    for (const [, { Properties }] of functions()) {
      const bytes = Object.entries(environmentOf(Properties))
        .map(([name, value]) => name + written(value))
        .join('').length;
      expect(bytes).toBeLessThan(4096 - 500);
    }
  });
});

describe('the sweep', () => {
  it('runs every minute, and a run that cannot start is kept', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
    });
  });
});

describe('the canary', () => {
  it('flies as often as the settings say, and not at all where they say nothing', () => {
    template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(15 minutes)' });
    const deployment = { ...(shippedContext['deployment'] as Json), canaryMinutes: 0 };
    const without = newsroomTemplate({ deployment });
    expect(resourcesOf(without, 'AWS::Events::Rule')).toHaveLength(1);
    expect(JSON.stringify(without.findResources('AWS::CloudWatch::Alarm'))).not.toContain('CanaryFailed');
  });
});

function environmentOf(properties: Json): Record<string, string> {
  return (properties['Environment'] as { Variables: Record<string, string> }).Variables;
}
