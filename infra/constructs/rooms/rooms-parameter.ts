import { Stack } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { SocialRelay } from '../functions/social-relay.ts';
import type { Rooms } from './rooms.ts';

export interface RoomsParameterProps {
  readonly rooms: Rooms;
  readonly origin: string;
  readonly sweepDeadLetters: Queue;
  readonly relays: readonly SocialRelay[];
}

/**
 * Tells operators' commands where everything is: `/newsroom/<stack>/rooms`, JSON, as `infra/cli/operations`
 * reads it. Names alone, no secret. Standard parameters cost nothing.
 */
export class RoomsParameter extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { rooms, origin, sweepDeadLetters, relays }: RoomsParameterProps,
  ) {
    super(scope, id);
    const stack = Stack.of(this);
    new StringParameter(this, 'Parameter', {
      parameterName: `/newsroom/${stack.stackName}/rooms`,
      description: 'Where the newsroom’s commands find its rooms.',
      stringValue: stack.toJsonString({
        origin,
        wireBucket: rooms.wire.bucketName,
        siteBucket: rooms.site.bucketName,
        table: rooms.table.tableName,
        topicArn: rooms.announcements.topicArn,
        distributionId: rooms.distribution.distributionId,
        publishQueueUrl: rooms.publishWork.queue.queueUrl,
        listsQueueUrl: rooms.listsWork.queue.queueUrl,
        picturesQueueUrl: rooms.picturesWork.queue.queueUrl,
        cardsQueueUrl: rooms.cardsWork.queue.queueUrl,
        publishDeadLettersUrl: rooms.publishWork.deadLetters.queueUrl,
        listsDeadLettersUrl: rooms.listsWork.deadLetters.queueUrl,
        picturesDeadLettersUrl: rooms.picturesWork.deadLetters.queueUrl,
        cardsDeadLettersUrl: rooms.cardsWork.deadLetters.queueUrl,
        sweepDeadLettersUrl: sweepDeadLetters.queueUrl,
        relays: relays.map(({ network, work, secret }) => ({
          network,
          queueUrl: work.queue.queueUrl,
          deadLettersUrl: work.deadLetters.queueUrl,
          secret,
        })),
      }),
    });
  }
}
