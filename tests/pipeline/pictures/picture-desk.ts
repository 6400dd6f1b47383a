import { DeleteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { darkroom } from '#shared/picture/darkroom.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { developPicture } from '#shared/pipeline/picture/develop-picture.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import type { Receipt } from '#shared/story/receipts/receipt.ts';
import { type Desk, openDesk } from '../desk.ts';

/** A desk whose picture function works as well. */
export interface PictureDesk extends Desk {
  /** Does what was asked of the picture function, then what it asked of the publish function, until nothing is left. */
  settle(rooms?: Newsroom): Promise<void>;
  /** Drops a file and waits for its picture. */
  dropAndSettle(key: string, body: string | Uint8Array): Promise<Receipt>;
  /** Bytes of an object in the site bucket. */
  publicBytes(key: string): Promise<Uint8Array | undefined>;
  losePublic(key: string): Promise<void>;
  loseRecord(id: string): Promise<void>;
}

export async function openPictureDesk(): Promise<PictureDesk> {
  const desk = await openDesk();
  const s3 = new S3Client({});
  const settle = async (rooms: Newsroom = desk.newsroom) => {
    for (let round = 0; round < 6; round++) {
      const work = await desk.pictureWork();
      for (const one of work) await developPicture({ ...rooms, darkroom }, one);
      await desk.runResumptions(rooms);
      if (work.length === 0) return;
    }
  };
  return {
    ...desk,
    settle,
    publicBytes: async (Key) => {
      const call = s3.send(new GetObjectCommand({ Bucket: 'site', Key }));
      return (await call.catch(() => undefined))?.Body?.transformToByteArray();
    },
    losePublic: async (Key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: 'site', Key }));
    },
    loseRecord: async (id) => {
      const Key = { pk: { S: `STORY#${id}` }, sk: { S: 'story' } };
      await new DynamoDBClient({}).send(new DeleteItemCommand({ TableName: 'stories', Key }));
    },
    dropAndSettle: async (key, body) => {
      await publishFile(desk.newsroom, await desk.drop(key, body));
      await settle();
      return desk.receipt(key);
    },
  };
}
