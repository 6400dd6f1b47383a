import { describe, expect, it } from 'vitest';
import { newsroomTemplate, resourcesOf } from './newsroom-template.ts';

describe('the alarm on overdue embargoes', () => {
  it('watches what the sweep counts, rings at the first, and says what to do', () => {
    const alarms = resourcesOf(newsroomTemplate(), 'AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => Properties,
    );
    const overdue = alarms.filter(({ MetricName }) => MetricName === 'EmbargoesOverdue');
    expect(overdue).toMatchObject([
      {
        Namespace: 'Newsroom',
        Dimensions: [{ Name: 'service', Value: 'sweep' }],
        Statistic: 'Sum',
        Threshold: 0,
        ComparisonOperator: 'GreaterThanThreshold',
        TreatMissingData: 'notBreaching',
      },
    ]);
    expect(String(overdue[0]?.['AlarmDescription'])).toContain('newsroom redrive');
  });
});
