import type { DurableStore } from './durable-store.ts';
import { S3Error, type S3Object, S3Store } from './fauxqs-parts.ts';
import type { ObjectChange } from './s3-notification.ts';

/** What the request said beyond bucket, key and body; valid for the one store call that follows. */
export interface Intent {
  readonly eventName: string;
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

/** Told inside the transaction that stores the object: what it enqueues is committed with the object. */
export type OnChange = (change: ObjectChange) => void;

/**
 * S3 with the three promises that the pipeline rests on: conditional writes, one event a change, and keys listed
 * in the order of their bytes.
 *
 * Store calls are synchronous and there is one process, so a condition and its write cannot be torn apart.
 */
export class ObjectStore extends S3Store {
  readonly #durable: DurableStore;
  readonly #onChange: OnChange;
  readonly #versioned = new Set<string>();
  #intent: Intent | undefined;
  #sequence: bigint;

  constructor(durable: DurableStore, onChange: OnChange) {
    super();
    this.#durable = durable;
    this.#onChange = onChange;
    this.#sequence = BigInt(durable.fact('s3-sequence') ?? 0);
  }

  /** Deleting from a versioned bucket is told as a delete marker. */
  setVersioned(bucket: string): void {
    this.#versioned.add(bucket);
  }

  /** Says what the next write means; a write takes it, whether it succeeds or not. */
  intend(intent: Intent): void {
    this.#intent = intent;
  }

  override putObject(...args: Parameters<S3Store['putObject']>): S3Object {
    const [bucket, key] = args;
    const intent = this.#takeIntent('ObjectCreated:Put');
    return this.#changing(bucket, key, intent, () => super.putObject(...args));
  }

  override completeMultipartUpload(...args: Parameters<S3Store['completeMultipartUpload']>): S3Object {
    const intent = this.#takeIntent('ObjectCreated:CompleteMultipartUpload');
    const upload = this['multipartUploads'].get(args[0]);
    if (!upload) return super.completeMultipartUpload(...args);
    const { bucket, key } = upload;
    return this.#changing(bucket, key, intent, () => super.completeMultipartUpload(...args));
  }

  override deleteObject(bucket: string, key: string): void {
    refuseLostCondition(this.find(bucket, key), this.#takeIntent(''));
    const versioned = this.#versioned.has(bucket);
    if (!versioned && !this.find(bucket, key)) {
      super.deleteObject(bucket, key);
      return;
    }
    this.#durable.atomically(() => {
      super.deleteObject(bucket, key);
      const eventName = versioned ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectRemoved:Delete';
      this.#onChange({ bucket, key, eventName, sequencer: this.#nextSequencer(), at: new Date() });
    });
  }

  /** The object without its body, or undefined. */
  find(bucket: string, key: string): S3Object | undefined {
    return this['buckets'].get(bucket)?.get(key);
  }

  /** Keys under a prefix after a given one, in S3's order. */
  keys(bucket: string, prefix: string, after: string): Generator<string> {
    if (!this.hasBucket(bucket))
      throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', 404);
    return this.#durable.keys(bucket, prefix, after);
  }

  #changing(bucket: string, key: string, intent: Intent, write: () => S3Object): S3Object {
    refuseLostCondition(this.find(bucket, key), intent);
    return this.#durable.atomically(() => {
      const stored = write();
      this.#onChange({
        bucket,
        key,
        eventName: intent.eventName,
        sequencer: this.#nextSequencer(),
        at: new Date(),
        size: stored.contentLength,
        etag: stored.etag.replaceAll('"', ''),
      });
      return stored;
    });
  }

  #takeIntent(eventName: string): Intent {
    const intent = this.#intent ?? { eventName };
    this.#intent = undefined;
    return intent;
  }

  /** Never smaller than one given before, also after a restart with the clock set back. */
  #nextSequencer(): string {
    const now = BigInt(Date.now()) << 12n;
    this.#sequence = now > this.#sequence ? now : this.#sequence + 1n;
    this.#durable.setFact('s3-sequence', String(this.#sequence));
    return this.#sequence.toString(16).toUpperCase().padStart(16, '0');
  }
}

function refuseLostCondition(current: S3Object | undefined, { ifMatch, ifNoneMatch }: Intent): void {
  if (ifNoneMatch !== undefined && current && matches(ifNoneMatch, current))
    throw lostCondition('If-None-Match');
  if (ifMatch === undefined) return;
  if (!current) throw new S3Error('NoSuchKey', 'The specified key does not exist.', 404);
  if (!matches(ifMatch, current)) throw lostCondition('If-Match');
}

function matches(header: string, { etag }: S3Object): boolean {
  if (header.trim() === '*') return true;
  const bare = etag.replaceAll('"', '');
  return header.split(',').some((tag) => tag.trim().replaceAll('"', '') === bare);
}

function lostCondition(condition: string): S3Error {
  const message = `At least one of the pre-conditions you specified did not hold (${condition})`;
  return new S3Error('PreconditionFailed', message, 412);
}
