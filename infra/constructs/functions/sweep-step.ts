import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { relatedScriptPath } from '../../../shared/page/article/related-path.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { incomingPrefix, receiptsPrefix } from '../rooms/wire-bucket.ts';
import { deadLetterQueue } from '../rooms/work-queue.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** What belongs to no story; fronts are the lists' own. */
const furniture = [
  '404.html',
  'favicon.svg',
  'about/index.html',
  'search/opensearch.xml',
  'search/script.js',
  relatedScriptPath.slice(1),
  '.well-known/security.txt',
];

/** Every minute: releases what is due, resumes what is owed, finds drops whose event never came. */
export class SweepStep extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: { rooms: Rooms; environment: Record<string, string> }) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    acknowledge(this.deadLetters, {
      SQS3: 'This is the dead-letter queue of the sweep and of its schedule.',
    });
    const step = new PipelineFunction(this, 'Step', {
      name: 'sweep',
      description: 'Releases embargoes, resumes unfinished work and finds drops whose event never came.',
      timeout: Duration.seconds(60),
      memoryMb: 512,
      environment: props.environment,
      permissions: [...permissions(props.rooms), may.sendTo(this.deadLetters)],
      deadLetters: this.deadLetters,
    });
    // The next run is a minute away and does the same work: an old one is worth nothing.
    step.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    new Rule(this, 'EveryMinute', {
      description: 'Runs the sweep.',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(step.function, {
          deadLetterQueue: this.deadLetters,
          retryAttempts: 2,
          maxEventAge: Duration.minutes(1),
        }),
      ],
    });
  }
}

function permissions(rooms: Rooms) {
  const receipts = may.under(receiptsPrefix);
  return [
    may.readObjects(rooms.wire, receipts),
    may.listObjects(rooms.wire, may.under(incomingPrefix), receipts),
    may.useItems(rooms.table, 'GetItem', 'BatchGetItem', 'PutItem'),
    may.queryDue(rooms.table),
    may.readObjects(rooms.site, ...furniture),
    may.writeObjects(rooms.site, ...furniture),
    may.listObjects(rooms.site, ...furniture),
    may.announce(rooms.desk),
    may.sendTo(rooms.publishWork.queue, rooms.listsWork.queue),
  ];
}
