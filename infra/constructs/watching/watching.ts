import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Rooms } from '../rooms/rooms.ts';
import { Alarms } from './alarms.ts';
import { NewsroomDashboard } from './newsroom-dashboard.ts';
import { ownMetric } from './own-metric.ts';

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
  /** Operators subscribe to their topic; steps of their own may add alarms. */
  readonly alarms: Alarms;

  constructor(scope: Construct, id: string, props: WatchingProps) {
    super(scope, id);
    this.alarms = new Alarms(this, 'Alarms');
    this.#watchQueues(this.alarms, props);
    this.#watchStories(this.alarms, props.publish);
    new NewsroomDashboard(this, 'Dashboard', props);
  }

  #watchQueues(alarms: Alarms, { rooms, sweepDeadLetters }: WatchingProps): void {
    const { publishWork, listsWork, picturesWork, cardsWork } = rooms;
    alarms.whenNotEmpty('DropsFailed', publishWork.deadLetters, 'Dropped files failed five times.');
    alarms.whenNotEmpty('ListsFailed', listsWork.deadLetters, 'Fronts or feeds could not be refreshed.');
    alarms.whenNotEmpty('PicturesFailed', picturesWork.deadLetters, 'Pictures failed five times.');
    alarms.whenNotEmpty('CardsFailed', cardsWork.deadLetters, 'Social cards could not be drawn.');
    alarms.whenNotEmpty('SweepFailed', sweepDeadLetters, 'The sweep failed: embargoes may be late.');
    const limit = Duration.minutes(5);
    alarms.whenOlderThan('DropsWait', publishWork.queue, limit, 'Drops wait over five minutes.');
    alarms.whenOlderThan('PicturesWait', picturesWork.queue, limit, 'Pictures wait over five minutes.');
    alarms.whenOlderThan('ListsWait', listsWork.queue, limit, 'Fronts are over five minutes old.');
  }

  #watchStories(alarms: Alarms, publish: LambdaFunction): void {
    const minute = Duration.minutes(1);
    const counted = (id: string, step: string, within: Duration, meaning: string) =>
      alarms.whenCounted(id, { metric: id, step, within }, meaning);
    counted('WorkOverdue', 'sweep', minute, 'Unfinished stories wait for more than ten minutes.');
    counted(
      'EmbargoesOverdue',
      'sweep',
      minute,
      'An embargo ended two minutes ago; its story is not public.',
    );
    counted(
      'KillsUnproven',
      'publish',
      Duration.minutes(30),
      'A killed text still stands somewhere in public.',
    );
    counted('LedgerDamaged', 'publish', minute, 'An object of the ledger of corrections cannot be read.');
    counted('KillsWaiting', 'publish', Duration.minutes(15), 'A kill names a story that is not known.');
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
}
