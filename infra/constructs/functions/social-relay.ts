import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { NewsroomSettings } from '../../../shared/settings/settings.ts';
import { type NetworkName, networksOn } from '../../../shared/settings/social-settings.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { WorkQueue } from '../rooms/work-queue.ts';
import type { Alarms } from '../watching/alarms.ts';
import { relayEnvironment } from './function-environment.ts';
import * as may from './permissions.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { mayRenew, renewDaily } from './renew-credentials.ts';

/** Longest run over one announcement: at most three exchanges of eight seconds each. */
const relayTimeout = Duration.seconds(30);

/**
 * Waiting for a turn or for a network's own limit counts as an attempt, so there are more of them than elsewhere.
 */
const relayAttempts = 12;

export interface SocialRelayProps {
  readonly rooms: Rooms;
  readonly settings: NewsroomSettings;
  readonly origin: string;
  readonly alarms: Alarms;
}

/** Makes a relay for every network that the settings name; the others create nothing. */
export function relayToNetworks(scope: Construct, props: SocialRelayProps): SocialRelay[] {
  return networksOn(props.settings.social).map(
    (network) => new SocialRelay(scope, `Relay${titles[network]}`, { ...props, network }),
  );
}

const titles: Readonly<Record<NetworkName, string>> = {
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  slack: 'Slack',
  x: 'X',
  threads: 'Threads',
};

/** Brings announcements to one network: its own queue on the topic, its own function, its own secret. */
export class SocialRelay extends Construct {
  readonly network: NetworkName;
  readonly work: WorkQueue;
  /** Name of the parameter that holds its credentials. */
  readonly secret: string;

  constructor(scope: Construct, id: string, props: SocialRelayProps & { readonly network: NetworkName }) {
    super(scope, id);
    const { rooms, settings, network, alarms } = props;
    const work = new WorkQueue(this, 'Work', { workerTimeout: relayTimeout, attempts: relayAttempts });
    this.network = network;
    this.work = work;
    this.secret = secretOf(settings, network);
    this.#listen(rooms, work, settings.social.updates === true);
    const step = new PipelineFunction(this, 'Step', {
      name: `relay-${network}`,
      description: `Posts announcements to ${titles[network]}, and takes them back.`,
      timeout: relayTimeout,
      memoryMb: 256,
      environment: relayEnvironment({ ...props, queue: work.queue }),
      permissions: permissions({ ...props, work }),
    });
    new EventSourceMapping(this, 'Announcements', {
      target: step.function,
      eventSourceArn: work.queue.queueArn,
      batchSize: 1,
      maxBatchingWindow: Duration.seconds(0),
      // The least that there is: networks count posts, and a story's thread is one item.
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
    const title = titles[network];
    if (mayRenew(network)) renewDaily(this, { relay: step.function, network, title, alarms });
    alarms.whenNotEmpty(`${title}Failed`, work.deadLetters, `Announcements did not reach ${title}.`);
    alarms.whenCounted(
      `${title}NeedsHelp`,
      { metric: 'PostsNeedHelp', step: `relay-${network}`, within: Duration.minutes(5) },
      `A post on ${title} was refused, is in doubt, or still stands though its story was killed.`,
    );
  }

  #listen({ announcements }: Rooms, work: WorkQueue, updates: boolean): void {
    const kinds = ['publication', 'correction', 'withdrawal', ...(updates ? ['update'] : [])];
    announcements.addSubscription(
      new SqsSubscription(work.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: work.deadLetters,
        filterPolicy: { kind: SubscriptionFilter.stringFilter({ allowlist: kinds }) },
      }),
    );
  }
}

function secretOf({ social }: NewsroomSettings, network: NetworkName): string {
  return social.networks?.[network]?.secret ?? '';
}

interface PermissionsProps extends SocialRelayProps {
  readonly network: NetworkName;
  readonly work: WorkQueue;
}

function permissions({ rooms, settings, network, work }: PermissionsProps) {
  const secret = secretOf(settings, network);
  return [
    may.takeFrom(work.queue),
    may.useItems(rooms.table, 'GetItem'),
    may.keepItems(rooms.table, 'SEND#*', 'PACE#*'),
    may.readSecret(rooms.table, secret),
    ...(mayRenew(network) ? [may.renewSecret(rooms.table, secret)] : []),
    may.sendTo(rooms.publishWork.queue),
  ];
}
