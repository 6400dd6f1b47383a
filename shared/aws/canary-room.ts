import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { canaryDigest, canaryId, canaryKey, canaryPath } from '../settings/canary-names.ts';
import { canaryCopy } from '../story/canary.ts';
import { receiptStem } from '../story/receipts/receipt-key.ts';
import { answered, isRefusal } from './aws-failure.ts';
import { keys } from './story-item.ts';

export interface CanaryRoomNames {
  readonly wireBucket: string;
  readonly siteBucket: string;
  readonly table: string;
}

/** The little that the canary may touch: its own file, its answer, and everything that becomes of it. */
export class CanaryRoom {
  private readonly s3: S3Client;
  private readonly dynamodb: DynamoDBClient;
  private readonly names: CanaryRoomNames;

  constructor(s3: S3Client, dynamodb: DynamoDBClient, names: CanaryRoomNames) {
    this.s3 = s3;
    this.dynamodb = dynamodb;
    this.names = names;
  }

  /** Drops the canary as an editor would drop a story. */
  async drop(): Promise<void> {
    const object = { Bucket: this.names.wireBucket, Key: `incoming/${canaryKey}`, Body: canaryCopy };
    await answered('drop the canary', this.s3.send(new PutObjectCommand(object)));
  }

  /** @returns the text of its receipt; undefined while there is none */
  async answer(): Promise<string | undefined> {
    const object = { Bucket: this.names.wireBucket, Key: `${await receiptStem(canaryKey)}.json` };
    const answer = await answered(
      'read the canary’s receipt',
      this.s3.send(new GetObjectCommand(object)),
      404,
    );
    if (isRefusal(answer)) return undefined;
    const text = answered(
      'read the canary’s receipt',
      answer.Body?.transformToString() ?? Promise.resolve(''),
    );
    return (await text) as string;
  }

  /**
   * Takes away the file, the record, its claim on its text, the kept text, the receipts and the page. What is not there is no fault. The
   * versions that the wire bucket keeps of them end by the bucket's own rule.
   */
  async clean(): Promise<void> {
    const { wireBucket, siteBucket, table } = this.names;
    // Removing a file that is not there is an event too, and would have the next drop looked at twice.
    const file = `incoming/${canaryKey}`;
    await this.empty(wireBucket, file, (key) => key === file);
    for (const Key of [keys.story(canaryId), keys.claim(canaryDigest)]) {
      const item = new DeleteItemCommand({ TableName: table, Key });
      await answered('remove the canary’s record', this.dynamodb.send(item));
    }
    await this.empty(wireBucket, `stories/${canaryId}/`);
    await this.empty(wireBucket, `receipts/${canaryKey}`);
    await this.empty(siteBucket, canaryPath.slice(1));
  }

  private async empty(Bucket: string, Prefix: string, isOwn = (_key: string) => true): Promise<void> {
    const list = this.s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    const answer = await answered('list what the canary left', list);
    if (isRefusal(answer)) return;
    for (const { Key = '' } of answer.Contents ?? []) if (isOwn(Key)) await this.remove(Bucket, Key);
  }

  private async remove(Bucket: string, Key: string): Promise<void> {
    await answered('clean up after the canary', this.s3.send(new DeleteObjectCommand({ Bucket, Key })));
  }
}
