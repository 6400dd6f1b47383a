import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  newsroomTemplate,
  refusesPlainHttp,
  resourcesOf,
  statementsOn,
  target,
} from './newsroom-template.ts';

let template: Template;

beforeAll(() => {
  template = newsroomTemplate();
});

const all = (type: string) => resourcesOf(template, type);

describe('every queue', () => {
  it('takes TLS only', () => {
    for (const [id] of all('AWS::SQS::Queue')) {
      expect(refusesPlainHttp(statementsOn(template, 'AWS::SQS::QueuePolicy', id)), id).toBe(true);
    }
  });

  it('of work hides a batch for six times the worker’s timeout and gives up after five attempts', () => {
    for (const [, { Properties }] of all('AWS::Lambda::EventSourceMapping')) {
      const worker =
        template.findResources('AWS::Lambda::Function')[target(Properties['FunctionName']) ?? ''];
      const queue = template.findResources('AWS::SQS::Queue')[target(Properties['EventSourceArn']) ?? ''];
      expect(queue?.['Properties'].VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * worker?.['Properties'].Timeout,
      );
      expect(queue?.['Properties'].RedrivePolicy.maxReceiveCount).toBe(5);
    }
  });

  // A canary that crashes says nothing, and its silence rings: its letters need no alarm of their own.
  it('of dead letters keeps them for 14 days and, but for the canary’s, rings when one arrives', () => {
    const work = new Set(
      all('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) =>
        target(Properties['EventSourceArn']),
      ),
    );
    const dead = all('AWS::SQS::Queue').filter(([id]) => !work.has(id));
    expect(dead).toHaveLength(6);
    const watched = all('AWS::CloudWatch::Alarm')
      .filter(([, { Properties }]) => Properties['Threshold'] === 0)
      .map(([, { Properties }]) => target((Properties['Dimensions'] as { Value: unknown }[])[0]?.Value));
    for (const [id, { Properties }] of dead) {
      expect(Properties['MessageRetentionPeriod'], id).toBe(14 * 24 * 3600);
      if (!id.startsWith('CanaryDeadLetters')) expect(watched).toContain(id);
    }
  });
});
