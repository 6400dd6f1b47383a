import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { alarmsBilled } from '#infra/cli/bill/monthly-bill.ts';
import { type Json, newsroomTemplate, resourcesOf, target } from '../newsroom-template.ts';

let template: Template;
beforeAll(() => {
  template = newsroomTemplate();
});

const runbook = readFileSync(new URL('../../../docs/runbook.md', import.meta.url), 'utf8');
const alarmsOf = () =>
  resourcesOf(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const sectionOf = ({ AlarmDescription }: Json) =>
  /docs\/runbook\.md, section (\w+)\.$/.exec(String(AlarmDescription))?.[1] ?? 'none';

describe('every alarm', () => {
  it('has its section in the runbook, and every section its alarm', () => {
    const [aboutAlarms = ''] = runbook.split('\n# Bad days');
    const sections = [...aboutAlarms.matchAll(/^## (\w+)$/gm)].map(([, title]) => title);
    expect(alarmsOf().map(sectionOf).sort()).toEqual(sections.sort());
  });

  it('is explained: what it means, what to do, what to tell the editor', () => {
    for (const part of (runbook.split('\n# Bad days')[0] ?? '').split(/^## /m).slice(1)) {
      for (const word of ['Meaning', 'Do', 'Tell the editor']) expect(part).toContain(`- **${word}**: `);
    }
  });

  it('tells the operators’ topic when it rings and when it stops', () => {
    for (const { AlarmActions, OKActions } of alarmsOf() as {
      AlarmActions: unknown[];
      OKActions: unknown[];
    }[]) {
      expect(AlarmActions.map(target)).toEqual([expect.stringMatching(/^WatchingAlarmsTopic/)]);
      expect(OKActions).toEqual(AlarmActions);
    }
  });

  it('is on the bill', () => {
    expect(alarmsOf()).toHaveLength(alarmsBilled);
  });
});

describe('the alarm on overdue embargoes', () => {
  it('watches what the sweep of this stack counts, and rings at the first', () => {
    const overdue = alarmsOf().filter(({ MetricName }) => MetricName === 'EmbargoesOverdue');
    expect(overdue).toMatchObject([
      {
        Namespace: 'Newsroom/Newsroom',
        Dimensions: [{ Name: 'service', Value: 'sweep' }],
        Statistic: 'Sum',
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      },
    ]);
  });
});

describe('the dashboard', () => {
  it('shows what came in, how fast it was out, what waits, what failed and what the bill grows with', () => {
    const [[, { Properties }] = ['', { Properties: {} }]] = resourcesOf(
      template,
      'AWS::CloudWatch::Dashboard',
    );
    const body = JSON.stringify(Properties);
    for (const shown of [
      'StoriesPublished',
      'FilesRejected',
      'DropToPage',
      'p50',
      'p95',
      'ApproximateAgeOfOldestMessage',
    ]) {
      expect(body).toContain(shown);
    }
    for (const shown of [
      'Dead letters',
      'WorkOverdue',
      'FrontAgeMs',
      'ListsRefreshed',
      'ConsumedWriteCapacityUnits',
    ]) {
      expect(body).toContain(shown);
    }
  });
});
