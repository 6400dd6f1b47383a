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
  const s3 = new S3Client({ ...patience, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const sns = new SNSClient(patience);
  const sqs = new SQSClient({ ...patience, useQueueUrlAsEndpoint: false });
  const dynamodb = new DynamoDBClient(patience);
  return {
    wire: new WireBucket(s3, names.wireBucket),
    archive: new StoryArchive(s3, names.wireBucket),
    takes: new TakeShelf(s3, names.wireBucket),
    pictures: new PictureShelf(s3, names.wireBucket),
    pages: new SiteBucket(s3, names.siteBucket),
    cards: new CardShelf(s3, names.siteBucket),
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
