import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { NewsroomDashboard } from './newsroom-dashboard.ts';
import { ownMetric } from './own-metric.ts';
import type { Rooms } from './rooms.ts';

export interface WatchingProps {
  readonly rooms: Rooms;
  readonly publish: LambdaFunction;
  readonly sweepDeadLetters: Queue;
}

/**
 * Alarms on symptoms, and one dashboard that shows where a symptom comes from.
 *
 * Every alarm's id is the title of its section in `docs/runbook.md`.
 */
export class Watching extends Construct {
  /** Operators subscribe here. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: WatchingProps) {
    super(scope, id);
    const alarms = new Alarms(this, 'Alarms');
    this.topic = alarms.topic;
    this.#watchQueues(alarms, props);
    this.#watchStories(alarms, props.publish);
    new NewsroomDashboard(this, 'Dashboard', props);
  }

  #watchQueues(alarms: Alarms, { rooms, sweepDeadLetters }: WatchingProps): void {
    const { publishWork, listsWork } = rooms;
    alarms.whenNotEmpty('DropsFailed', publishWork.deadLetters, 'Dropped files failed five times.');
    alarms.whenNotEmpty('ListsFailed', listsWork.deadLetters, 'Fronts or feeds could not be refreshed.');
    alarms.whenNotEmpty('SweepFailed', sweepDeadLetters, 'The sweep failed: embargoes may be late.');
    const limit = Duration.minutes(5);
    alarms.whenOlderThan('DropsWait', publishWork.queue, limit, 'Drops wait over five minutes.');
    alarms.whenOlderThan('ListsWait', listsWork.queue, limit, 'Fronts are over five minutes old.');
  }

  #watchStories(alarms: Alarms, publish: LambdaFunction): void {
    const minute = Duration.minutes(1);
    alarms.whenAbove('WorkOverdue', this.#sum('WorkOverdue', 'sweep', minute), {
      above: 0,
      periods: 3,
      meaning: 'Embargoes that are over, or unfinished stories, wait for more than ten minutes.',
    });
    alarms.whenAbove('EmbargoesOverdue', this.#sum('EmbargoesOverdue', 'sweep', minute), {
      above: 0,
      periods: 1,
      meaning: 'An embargo ended over two minutes ago and its story is not public.',
    });
    alarms.whenAbove('KillsUnproven', this.#sum('KillsUnproven', 'publish', Duration.minutes(30)), {
      above: 0,
      periods: 1,
      meaning:
        'A killed text still stands somewhere in public; the certificate of the kill names the address.',
    });
    alarms.whenAbove('PublishCrashes', publish.metricErrors({ period: minute }), {
      above: 0,
      periods: 3,
      meaning: 'The publish function ends without an answer, out of memory or time.',
    });
    const p95 = { name: 'DropToPage', by: 'publish', statistic: 'p95', period: Duration.minutes(5) };
    alarms.whenAbove('PagesSlow', ownMetric(this, p95), {
      above: minute.toMilliseconds(),
      periods: 3,
      meaning: 'One story in twenty takes more than a minute from its drop to its page.',
    });
  }

  #sum(name: string, by: string, period: Duration): Metric {
    return ownMetric(this, { name, by, statistic: 'Sum', period });
  }
}
