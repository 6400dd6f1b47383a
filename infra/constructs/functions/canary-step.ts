import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { canaryDigest, canaryFolder, canaryId, canaryKey } from '../../../shared/settings/canary-names.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { incomingPrefix, receiptsPrefix, storiesPrefix } from '../rooms/wire-bucket.ts';
import { deadLetterQueue } from '../rooms/work-queue.ts';
import type { Alarms } from '../watching/alarms.ts';
import { ownMetric } from '../watching/own-metric.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';

export interface CanaryStepProps {
  readonly rooms: Rooms;
  readonly origin: string;
  readonly alarms: Alarms;
  readonly everyMinutes: number;
}

/** Sends a small story through the newsroom every few minutes, reads its page as a reader does, and tidies up. */
export class CanaryStep extends Construct {
  constructor(scope: Construct, id: string, { rooms, origin, alarms, everyMinutes }: CanaryStepProps) {
    super(scope, id);
    const deadLetters = deadLetterQueue(this, 'DeadLetters');
    acknowledge(deadLetters, { SQS3: 'This is the dead-letter queue of the canary and of its schedule.' });
    const step = new PipelineFunction(this, 'Step', {
      name: 'canary',
      description:
        'Sends a small story through the newsroom and measures the time from its drop to its page.',
      timeout: Duration.minutes(2),
      memoryMb: 256,
      environment: {
        WIRE_BUCKET: rooms.wire.bucketName,
        SITE_BUCKET: rooms.site.bucketName,
        STORY_TABLE: rooms.table.tableName,
        SITE_ORIGIN: origin,
      },
      permissions: [...permissions(rooms), may.sendTo(deadLetters)],
      deadLetters,
    });
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };
    step.function.configureAsyncInvoke(once);
    const interval = Duration.minutes(everyMinutes);
    new Rule(this, 'Schedule', {
      description: 'Sends the canary.',
      schedule: Schedule.rate(interval),
      targets: [new LambdaFunction(step.function, { deadLetterQueue: deadLetters, ...once })],
    });
    const failed = ownMetric(this, {
      name: 'CanaryFailed',
      by: 'canary',
      statistic: 'Sum',
      period: interval,
    });
    alarms.whenAbove('CanaryFailed', failed, {
      above: 0,
      periods: 2,
      silence: 'rings',
      meaning: 'The newsroom’s own story does not become a page, twice in a row.',
    });
  }
}

function permissions({ wire, site, table }: Rooms) {
  const file = `${incomingPrefix}${canaryKey}`;
  const answers = may.under(`${receiptsPrefix}_canary/`);
  const texts = may.under(`${storiesPrefix}${canaryId}/`);
  const pages = may.under(canaryFolder.slice(1));
  return [
    may.writeObjects(wire, file),
    may.readObjects(wire, answers),
    may.deleteObjects(wire, file, answers, texts),
    may.listObjects(wire, may.under(`${incomingPrefix}_canary/`), answers, texts),
    may.deleteObjects(site, pages),
    may.listObjects(site, pages),
    may.removeItems(table, `STORY#${canaryId}`, `HASH#${canaryDigest}`),
  ];
}
