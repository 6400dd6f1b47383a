import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { answered, isRefusal } from './aws-failure.ts';

/** An object's ETag and user metadata, without its bytes. */
export interface ObjectHead {
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Not looked at now: the worker left it so, and nobody says that it stands yet. */
  readonly remembered?: true;
}

export interface ObjectToPut {
  readonly key: string;
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly cacheControl?: string;
  /** User metadata, ASCII. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** What must stand at the key for the write to happen: this ETag, or nothing. */
export type Standing = { readonly etag: string } | 'nothing';

/** Writes objects only onto what the writer last saw, so that a slow worker never overwrites a newer page. */
export class ConditionalObjects {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /** @returns undefined when no object stands at the key */
  async head(key: string): Promise<ObjectHead | undefined> {
    const call = this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
    const answer = await answered('look at a stored object', call, 404);
    if (isRefusal(answer)) return undefined;
    return { etag: answer.ETag ?? '', metadata: answer.Metadata ?? {} };
  }

  /** @returns undefined when no object stands at the key */
  async read(key: string): Promise<(ObjectHead & { text: string }) | undefined> {
    const call = this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    const answer = await answered('read a stored object', call, 404);
    if (isRefusal(answer)) return undefined;
    const text = answered('read a stored object', answer.Body?.transformToString() ?? Promise.resolve(''));
    return { text: (await text) as string, etag: answer.ETag ?? '', metadata: answer.Metadata ?? {} };
  }

  /**
   * Writes an object if the key still holds what the writer saw.
   *
   * @returns the new ETag, or `conflict` when something else stands there now (412, 409, or 404 for an ETag)
   */
  async put(object: ObjectToPut, onto: Standing): Promise<{ etag: string } | 'conflict'> {
    const call = this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: object.key,
        Body: object.body,
        ContentType: object.contentType,
        Metadata: { ...object.metadata },
        ...(object.cacheControl === undefined ? {} : { CacheControl: object.cacheControl }),
        ...(onto === 'nothing' ? { IfNoneMatch: '*' } : { IfMatch: onto.etag }),
      }),
    );
    const answer = await answered('write a stored object', call, 412, 409, 404);
    return isRefusal(answer) ? 'conflict' : { etag: answer.ETag ?? '' };
  }
}
