import { RemovalPolicies, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { NewsroomSettings } from '../shared/settings/settings.ts';
import type { Deployment } from './constructs/deployment.ts';
import { CanaryStep } from './constructs/functions/canary-step.ts';
import { DrawCardStep, drawCardTimeout } from './constructs/functions/draw-card-step.ts';
import { functionEnvironment } from './constructs/functions/function-environment.ts';
import { PictureStep, pictureTimeout } from './constructs/functions/picture-step.ts';
import { PublishStep, publishTimeout } from './constructs/functions/publish-step.ts';
import {
  RefreshListsStep,
  refreshListsTimeout,
  refreshListsWindow,
} from './constructs/functions/refresh-lists-step.ts';
import { relayToNetworks } from './constructs/functions/social-relay.ts';
import { SweepStep } from './constructs/functions/sweep-step.ts';
import { describeOutputs } from './constructs/outputs.ts';
import { DeskPolicies } from './constructs/rooms/desk-policies.ts';
import { DeskTopic } from './constructs/rooms/desk-topic.ts';
import type { Rooms } from './constructs/rooms/rooms.ts';
import { RoomsParameter } from './constructs/rooms/rooms-parameter.ts';
import { StoryTable } from './constructs/rooms/story-table.ts';
import { WireBucket } from './constructs/rooms/wire-bucket.ts';
import { WorkQueue } from './constructs/rooms/work-queue.ts';
import { AccessLogs } from './constructs/site/access-logs.ts';
import { PublicSite } from './constructs/site/public-site.ts';
import { Watching } from './constructs/watching/watching.ts';

export interface NewsroomStackProps {
  readonly settings: NewsroomSettings;
  readonly deployment: Deployment;
}

/** The whole newsroom: wire copy in, pages, receipts and announcements out. */
export class NewsroomStack extends Stack {
  constructor(scope: Construct, id: string, { settings, deployment }: NewsroomStackProps) {
    super(scope, id, {
      description: 'A newsroom: drop a wire story into S3, get a live page, a receipt and an announcement.',
      terminationProtection: deployment.terminationProtection,
    });
    const accessLogs = new AccessLogs(this, 'AccessLogs').bucket;
    const { priceClass, domain, webAclArn } = deployment;
    const site = new PublicSite(this, 'Site', {
      ...{ priceClass, accessLogs, domain, webAclArn },
      look: settings.look,
    });
    const host = domain?.name ?? site.distribution.distributionDomainName;
    const origin = settings.baseUrl ?? `https://${host}`;
    const publishWork = new WorkQueue(this, 'PublishWork', { workerTimeout: publishTimeout });
    const rooms: Rooms = {
      wire: new WireBucket(this, 'Wire', { drops: publishWork.queue, accessLogs }).bucket,
      site: site.bucket,
      distribution: site.distribution,
      table: new StoryTable(this, 'Stories').table,
      announcements: new Topic(this, 'Announcements', { enforceSSL: true }),
      desk: new DeskTopic(this, 'Desk', { email: deployment.deskEmail }).topic,
      publishWork,
      listsWork: new WorkQueue(this, 'ListsWork', {
        workerTimeout: refreshListsTimeout,
        batchingWindow: refreshListsWindow,
      }),
      picturesWork: new WorkQueue(this, 'PicturesWork', { workerTimeout: pictureTimeout }),
      cardsWork: new WorkQueue(this, 'CardsWork', { workerTimeout: drawCardTimeout }),
    };
    const environment = functionEnvironment(rooms, settings, origin);
    const publish = new PublishStep(this, 'Publish', { rooms, environment });
    new RefreshListsStep(this, 'RefreshLists', { rooms, environment });
    new PictureStep(this, 'Picture', { rooms, environment });
    new DrawCardStep(this, 'DrawCard', { rooms, environment });
    const sweep = new SweepStep(this, 'Sweep', { rooms, environment });
    const { alarms } = new Watching(this, 'Watching', {
      rooms,
      publish: publish.function,
      sweepDeadLetters: sweep.deadLetters,
    });
    const { canaryMinutes } = deployment;
    if (canaryMinutes) new CanaryStep(this, 'Canary', { rooms, origin, alarms, everyMinutes: canaryMinutes });
    const policies = new DeskPolicies(this, 'DeskPolicies', rooms.wire);
    const relays = relayToNetworks(this, { rooms, settings, origin, alarms });
    new RoomsParameter(this, 'Rooms', { rooms, origin, sweepDeadLetters: sweep.deadLetters, relays });
    describeOutputs(this, {
      rooms,
      origin,
      sweepDeadLetters: sweep.deadLetters,
      alarms: alarms.topic,
      policies,
      social: settings.social,
    });
    if (deployment.keepStories === false) RemovalPolicies.of(this).destroy();
  }
}
