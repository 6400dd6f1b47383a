import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ownMetric } from './own-metric.ts';

/** Symptoms that a person must look at, told to one topic for the operators. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    const { account, partition, region } = Stack.of(this);
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudwatch:${region}:${account}:alarm:*` },
        },
      }),
    );
  }

  /** Rings while anything waits in a dead-letter queue. */
  whenNotEmpty(id: string, deadLetters: Queue, meaning: string): void {
    const waiting = deadLetters.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    this.whenAbove(id, waiting, { above: 0, periods: 1, meaning });
  }

  /** Rings when the oldest message of a queue has waited for longer than `limit`. */
  whenOlderThan(id: string, queue: Queue, limit: Duration, meaning: string): void {
    const age = queue.metricApproximateAgeOfOldestMessage({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    this.whenAbove(id, age, { above: limit.toSeconds(), periods: 1, meaning });
  }

  /** Rings while a step counts something that must not be; `step` is the function's folder. */
  whenCounted(
    id: string,
    { metric, step, within }: { metric: string; step: string; within: Duration },
    meaning: string,
  ): void {
    const sum = ownMetric(this, { name: metric, by: step, statistic: 'Sum', period: within });
    this.whenAbove(id, sum, { above: 0, periods: 1, meaning });
  }

  /**
   * Rings when a metric stays above a number for so many of its periods.
   *
   * @param rule - `silence`: whether a period without a word counts as one above
   */
  whenAbove(
    id: string,
    metric: IMetric,
    rule: { above: number; periods: number; meaning: string; silence?: 'rings' },
  ): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: rule.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: rule.periods,
      treatMissingData: rule.silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${rule.meaning} What to do: docs/runbook.md, section ${id}.`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
