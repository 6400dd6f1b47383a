import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { answered, isRefusal } from './aws-failure.ts';

/** The cards of stories in the public bucket: images that are written once, and taken away. */
export class CardShelf {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Writes an image unless one stands there: its address says what is drawn. */
  async put(path: string, png: Uint8Array): Promise<void> {
    const call = this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: path.slice(1),
        Body: png,
        ContentType: 'image/png',
        CacheControl: cacheControl,
        IfNoneMatch: '*',
      }),
    );
    await answered('write a card', call, 412, 409);
  }

  /** Paths of the cards that stand under a prefix; a story has one, and for a moment two. */
  async standing(prefix: string): Promise<string[]> {
    const call = this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix.slice(1) }));
    const answer = await answered('look for the cards of a story', call);
    return isRefusal(answer) ? [] : (answer.Contents ?? []).map(({ Key = '' }) => `/${Key}`);
  }

  async remove(path: string): Promise<void> {
    const call = this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: path.slice(1) }));
    await answered('take a card away', call);
  }
}

/** A changed headline has another address, so what was read once never changes. */
const cacheControl = 'public, max-age=31536000, immutable';
