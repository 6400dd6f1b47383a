import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { AnnouncementTopic } from './announcement-topic.ts';
import { CardShelf } from './card-shelf.ts';
import { DeskTopic } from './desk-topic.ts';
import { EdgeCache } from './edge-cache.ts';
import { patience } from './patience.ts';
import { PictureShelf } from './picture-shelf.ts';
import { SendLedger } from './send-ledger.ts';
import { SiteBucket } from './site-bucket.ts';
import { StoryArchive } from './story-archive.ts';
import { StoryTable } from './story-table.ts';
import { TakeShelf } from './take-shelf.ts';
import { WaitingKills } from './waiting-kills.ts';
import { WaitingPictures } from './waiting-pictures.ts';
import { warmClient } from './warm-client.ts';
import { WireBucket } from './wire-bucket.ts';
import { WorkQueues } from './work-queues.ts';

export interface RoomNames {
  readonly wireBucket: string;
  readonly siteBucket: string;
  readonly table: string;
  readonly topicArn: string;
  /** Absent: the desk is told nothing. */
  readonly deskTopicArn?: string;
  readonly publishQueueUrl?: string;
  readonly listsQueueUrl?: string;
  readonly picturesQueueUrl?: string;
  /** Absent: no cards are drawn. */
  readonly cardsQueueUrl?: string;
  readonly distributionId?: string;
}

/** Every AWS room behind the SDK clients; endpoints and credentials come from the environment, as AWS defines. */
export function openRooms(names: RoomNames) {
  const settings = { ...patience, ...warmClient };
  // One for each bucket: what is private must not go where another call was going.
  const [wire, site] = [openBucket(), openBucket()];
  const sns = new SNSClient(settings);
  const sqs = new SQSClient({ ...settings, useQueueUrlAsEndpoint: false });
  const dynamodb = new DynamoDBClient(settings);
  return {
    wire: new WireBucket(wire, names.wireBucket),
    archive: new StoryArchive(wire, names.wireBucket),
    takes: new TakeShelf(wire, names.wireBucket),
    pictures: new PictureShelf(wire, names.wireBucket),
    pages: new SiteBucket(site, names.siteBucket),
    cards: new CardShelf(site, names.siteBucket),
    table: new StoryTable(dynamodb, names.table),
    ledger: new SendLedger(dynamodb, names.table),
    kills: new WaitingKills(dynamodb, names.table),
    waitingPictures: new WaitingPictures(dynamodb, names.table),
    topic: new AnnouncementTopic(sns, names.topicArn),
    desk: new DeskTopic(sns, names.deskTopicArn),
    edge: new EdgeCache(names.distributionId),
    queues: new WorkQueues(sqs, {
      ...(names.listsQueueUrl === undefined ? {} : { lists: names.listsQueueUrl }),
      ...(names.cardsQueueUrl === undefined ? {} : { cards: names.cardsQueueUrl }),
      ...(names.publishQueueUrl === undefined ? {} : { publish: names.publishQueueUrl }),
      ...(names.picturesQueueUrl === undefined ? {} : { pictures: names.picturesQueueUrl }),
    }),
  };
}

function openBucket(): S3Client {
  return new S3Client({ ...patience, ...warmClient, requestChecksumCalculation: 'WHEN_REQUIRED' });
}
