import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

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
    this.#ring(id, waiting, { above: 0, meaning });
  }

  /** Rings when the oldest message of a queue has waited for longer than `limit`. */
  whenOlderThan(id: string, queue: Queue, limit: Duration, meaning: string): void {
    const age = queue.metricApproximateAgeOfOldestMessage({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
    this.#ring(id, age, { above: limit.toSeconds(), meaning });
  }

  /** Rings while a step counts something that must not be; `step` is the function's folder. */
  whenCounted(
    id: string,
    counted: { metric: string; step: string; within: Duration },
    meaning: string,
  ): void {
    const count = new Metric({
      namespace: 'Newsroom',
      metricName: counted.metric,
      dimensionsMap: { service: counted.step },
      statistic: 'Sum',
      period: counted.within,
    });
    this.#ring(id, count, { above: 0, meaning });
  }

  #ring(id: string, metric: IMetric, rule: { above: number; meaning: string }): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: rule.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: rule.meaning,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}
