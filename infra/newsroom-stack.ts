import { RemovalPolicies, Stack } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { NewsroomSettings } from '../shared/settings/settings.ts';
import { AccessLogs } from './constructs/access-logs.ts';
import { CanaryStep } from './constructs/canary-step.ts';
import type { Deployment } from './constructs/deployment.ts';
import { DeskPolicies } from './constructs/desk-policies.ts';
import { DeskTopic } from './constructs/desk-topic.ts';
import { DrawCardStep, drawCardTimeout } from './constructs/draw-card-step.ts';
import { functionEnvironment } from './constructs/function-environment.ts';
import { describeOutputs } from './constructs/outputs.ts';
import { PictureStep, pictureTimeout } from './constructs/picture-step.ts';
import { PublicSite } from './constructs/public-site.ts';
import { PublishStep, publishTimeout } from './constructs/publish-step.ts';
import {
  RefreshListsStep,
  refreshListsTimeout,
  refreshListsWindow,
} from './constructs/refresh-lists-step.ts';
import type { Rooms } from './constructs/rooms.ts';
import { RoomsParameter } from './constructs/rooms-parameter.ts';
import { relayToNetworks } from './constructs/social-relay.ts';
import { StoryTable } from './constructs/story-table.ts';
import { SweepStep } from './constructs/sweep-step.ts';
import { Watching } from './constructs/watching.ts';
import { WireBucket } from './constructs/wire-bucket.ts';
import { WorkQueue } from './constructs/work-queue.ts';

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
