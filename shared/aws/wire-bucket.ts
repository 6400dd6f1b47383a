import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type Story, storySchema } from '../story/story.ts';
import { answered, isRefusal } from './aws-failure.ts';
import { ConditionalObjects, type ObjectHead, type Standing } from './conditional-object.ts';
import { timeLimitedLink } from './time-limited-link.ts';

/** A dropped object; `bytes` is absent when it is larger than the caller allows, and then it was not read. */
export interface DroppedObject {
  readonly key: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly etag: string;
  readonly lastModified: string;
  readonly contentType?: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ListedObject {
  /** Key without its prefix. */
  readonly key: string;
  readonly lastModified: string;
}

/** A story's own versions are listed, never all stories'. */
type ListedPrefix = 'incoming/' | 'receipts/' | `stories/${string}/` | 'ledger/_chain/';

/** The private bucket of the desk: `incoming/` as dropped, `stories/` as read, `receipts/` as answered. */
export class WireBucket {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly objects: ConditionalObjects;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
    this.objects = new ConditionalObjects(client, bucket);
  }

  /**
   * Reads what an editor dropped.
   *
   * @param key - without `incoming/`
   * @param maxBytes - checked against Content-Length before a byte of the body is read
   * @returns undefined when the object is gone
   */
  async open(key: string, maxBytes: number): Promise<DroppedObject | undefined> {
    const call = this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: `incoming/${key}` }));
    const answer = await answered('read the dropped file', call, 404);
    if (isRefusal(answer)) return undefined;
    const size = answer.ContentLength ?? 0;
    const head = {
      key,
      size,
      etag: answer.ETag ?? '',
      lastModified: (answer.LastModified ?? new Date(0)).toISOString(),
      metadata: answer.Metadata ?? {},
      ...(answer.ContentType === undefined ? {} : { contentType: answer.ContentType }),
    };
    if (size > maxBytes) {
      await discard(answer.Body);
      return head;
    }
    const body = answered(
      'read the dropped file',
      answer.Body?.transformToByteArray() ?? Promise.resolve(new Uint8Array()),
    );
    return { ...head, bytes: (await body) as Uint8Array<ArrayBuffer> };
  }

  /** Keeps the text of one version; the same rank always holds the same text, so a second writer changes nothing. */
  async saveStory(storyKey: string, story: Story, quiet: boolean): Promise<void> {
    const body = JSON.stringify(story);
    // What a replay must know beyond the text: whether the version came quietly.
    const metadata = quiet ? { quiet: 'true' } : {};
    const object = { key: storyKey, body, contentType: 'application/json', metadata };
    await this.objects.put(object, 'nothing');
  }

  /** @throws ZodError when the stored story has a shape of another time */
  async loadStory(storyKey: string): Promise<Story> {
    const text = await this.readText(storyKey);
    return storySchema.parse(JSON.parse(text ?? 'null')) as Story;
  }

  headReceipt(receiptKey: string): Promise<ObjectHead | undefined> {
    return this.objects.head(receiptKey);
  }

  /** @returns the receipt's text, or undefined when there is none yet */
  readReceipt(receiptKey: string): Promise<string | undefined> {
    return this.readText(receiptKey);
  }

  /** The receipt's text with what is noted on it; undefined when there is none yet. */
  openReceipt(receiptKey: string): Promise<(ObjectHead & { text: string }) | undefined> {
    return this.objects.read(receiptKey);
  }

  putReceipt(
    receipt: { key: string; body: string; metadata: Readonly<Record<string, string>> },
    onto: Standing,
  ): Promise<{ etag: string } | 'conflict'> {
    const ending = receipt.key.slice(receipt.key.lastIndexOf('.') + 1);
    return this.objects.put(
      { ...receipt, contentType: contentTypes[ending] ?? 'application/octet-stream' },
      onto,
    );
  }

  /** Which part of the public ledger holds each of a story's entries, as JSON. */
  readLedgerPlaces(id: string): Promise<{ text: string; etag: string } | undefined> {
    return this.objects.read(`ledger/${id}.json`);
  }

  putLedgerPlaces(id: string, body: string, onto: Standing): Promise<{ etag: string } | 'conflict'> {
    const object = { key: `ledger/${id}.json`, body, contentType: 'application/json', metadata: {} };
    return this.objects.put(object, onto);
  }

  /** The private copy of one part of the public ledger, as JSON. */
  readLedgerCopy(name: string): Promise<{ text: string; etag: string } | undefined> {
    return this.objects.read(`ledger/_chain/${name}.json`);
  }

  putLedgerCopy(name: string, body: string, onto: Standing): Promise<{ etag: string } | 'conflict'> {
    const key = `ledger/_chain/${name}.json`;
    return this.objects.put({ key, body, contentType: 'application/json', metadata: {} }, onto);
  }

  /** Keeps an object of the public ledger that could not be read, before it is put right. */
  async keepDamagedLedger(name: string, body: string): Promise<void> {
    const key = `ledger/_damaged/${name}`;
    await this.objects.put({ key, body, contentType: 'text/plain; charset=utf-8', metadata: {} }, 'nothing');
  }

  async removeReceiptText(receiptKey: string): Promise<void> {
    const call = this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: receiptKey }));
    await answered('remove an outdated receipt text', call);
  }

  /**
   * One page of keys under a prefix, in S3's order (UTF-8 bytes).
   *
   * @param prefix - `incoming/`, `receipts/`, or `stories/` with a story's id
   * @param after - key without the prefix; the page begins behind it
   */
  async list(prefix: ListedPrefix, after: string, limit: number): Promise<ListedObject[]> {
    const call = this.client.send(
      new ListObjectsV2Command({
        Bucket: this.bucket,
        Prefix: prefix,
        MaxKeys: limit,
        ...(after === '' ? {} : { StartAfter: prefix + after }),
      }),
    );
    const answer = await answered('list the wire bucket', call);
    if (isRefusal(answer)) return [];
    return (answer.Contents ?? []).map(({ Key = '', LastModified }) => ({
      key: Key.slice(prefix.length),
      lastModified: (LastModified ?? new Date(0)).toISOString(),
    }));
  }

  /**
   * Keys of the answered files that have a name and any one ending.
   *
   * @param stem - key without its ending
   * @param limit - objects that are looked at
   */
  async answeredBeside(stem: string, limit: number): Promise<string[]> {
    const prefix = `receipts/${stem}.`;
    const call = this.client.send(
      new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix, MaxKeys: limit }),
    );
    const answer = await answered('list the wire bucket', call);
    if (isRefusal(answer)) return [];
    return (answer.Contents ?? []).flatMap(({ Key = '' }) => {
      const ending = /^([^./]+)\.json$/.exec(Key.slice(prefix.length))?.[1];
      return ending === undefined ? [] : [`${stem}.${ending}`];
    });
  }

  /** An address that opens one private object for some hours; see `timeLimitedLink`. */
  linkTo(key: string, seconds: number): Promise<string> {
    return timeLimitedLink(this.client, { Bucket: this.bucket, Key: key }, seconds);
  }

  private async readText(key: string): Promise<string | undefined> {
    const call = this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    const answer = await answered('read a stored object', call, 404);
    if (isRefusal(answer)) return undefined;
    const text = await answered(
      'read a stored object',
      answer.Body?.transformToString() ?? Promise.resolve(''),
    );
    return text as string;
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

// An unread body keeps its socket: ten big files would use up the client's pool.
async function discard(body: unknown): Promise<void> {
  (body as { destroy?: () => void } | undefined)?.destroy?.();
}
