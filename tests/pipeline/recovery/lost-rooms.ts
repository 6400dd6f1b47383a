import { createHash } from 'node:crypto';
import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** Every object of a bucket: a digest of its bytes and of what it is served with, by key. */
export async function objectsIn(s3: S3Client, Bucket: string): Promise<Map<string, string>> {
  const objects = new Map<string, string>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    for (const { Key = '' } of Contents) {
      const {
        Body,
        ContentType,
        CacheControl,
        Metadata = {},
      } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      // When a list was read is for its pace alone; no reader sees it.
      const { 'read-at': _readAt, ...told } = Metadata;
      const served = JSON.stringify([ContentType, CacheControl, told, await Body?.transformToString()]);
      objects.set(Key, createHash('sha256').update(served).digest('hex').slice(0, 16));
    }
  }
  return objects;
}

export async function emptyBucket(s3: S3Client, Bucket: string): Promise<void> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    const Objects = Contents.map(({ Key }) => ({ Key }));
    if (Objects.length > 0) await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  }
}

/**
 * Every item of a table but the sweep's cursors, in the order of its keys, without the counters of its own writes
 * and without what is remembered of certificates, receipts and data beside pages, which stand in the buckets themselves,
 * and of files that brought nothing new, which no bucket tells.
 */
export async function itemsIn(client: DynamoDBClient, TableName: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items) {
      const {
        commit: _commit,
        certificate: _proof,
        receipt: _answer,
        dataEtag: _data,
        otherFiles: _names,
        ...told
      } = unmarshall(item);
      // Since when a text is claimed matters for two minutes.
      if (String(told['pk']).startsWith('HASH#')) delete told['at'];
      if (!String(told['pk']).startsWith('CURSOR#')) items.push(told);
    }
  }
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export async function emptyTable(client: DynamoDBClient, TableName: string): Promise<void> {
  for (;;) {
    const { Items = [] } = await client.send(new ScanCommand({ TableName, Limit: 25 }));
    if (Items.length === 0) return;
    const deletions = Items.map(({ pk, sk }) => ({
      DeleteRequest: { Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } } },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: deletions } }));
  }
}

/** How far a walk over the stories has come, e.g. `replay`; undefined before its first step and after its end. */
export async function placeOfWalk(
  client: DynamoDBClient,
  TableName: string,
  walk: string,
): Promise<string | undefined> {
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName,
      FilterExpression: 'begins_with(pk, :walk)',
      ExpressionAttributeValues: { ':walk': { S: `CURSOR#${walk}` } },
    }),
  );
  return Items.map((item) => String(unmarshall(item)['at'])).find((at) => at !== '');
}

function keyOf({ pk, sk }: Record<string, unknown>): string {
  return `${pk} ${sk}`;
}
