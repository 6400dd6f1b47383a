import type { DatabaseSync } from 'node:sqlite';
import { PersistenceManager, type S3Object } from './fauxqs-parts.ts';

/**
 * Everything that S3, SQS and SNS hold, in one SQLite file.
 *
 * One file is what makes a stored object and its event one thing: both are written in a single transaction, so
 * a process that is killed has either stored the file and announced it, or neither.
 */
export class DurableStore extends PersistenceManager {
  readonly #database: DatabaseSync;
  #depth = 0;

  /** @param folder - made when absent; holds `fauxqs.db` */
  constructor(folder: string) {
    super(folder);
    this.#database = this['db'];
    // A commit survives a killed process at once; only a power cut may take the last ones back, never half of one.
    this.#database.exec('PRAGMA synchronous = NORMAL');
    this.#database.exec(
      'CREATE TABLE IF NOT EXISTS local_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
    );
    Object.defineProperty(this, 'transaction', { value: (work: () => void) => this.atomically(work) });
  }

  /** Runs the work in one transaction; inside another one it simply joins. */
  atomically<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    this.#database.exec('BEGIN IMMEDIATE');
    this.#depth = 1;
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    } finally {
      this.#depth = 0;
    }
  }

  fact(name: string): string | undefined {
    const row = this.#database.prepare('SELECT value FROM local_facts WHERE name = ?').get(name);
    return row === undefined ? undefined : String(row['value']);
  }

  setFact(name: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO local_facts (name, value) VALUES (?, ?)').run(name, value);
  }

  /**
   * Keys of a bucket in S3's own order, which is that of their UTF-8 bytes.
   *
   * @param after - the first key that may be given is the next one after this
   */
  *keys(bucket: string, prefix: string, after: string): Generator<string> {
    const page = this.#database.prepare(
      'SELECT key FROM s3_objects WHERE bucket = ? AND key > ? AND key >= ? ORDER BY key LIMIT 500',
    );
    for (let last = after; ; ) {
      const rows = page.all(bucket, last, prefix);
      for (const row of rows) {
        last = String(row['key']);
        if (!last.startsWith(prefix)) return;
        yield last;
      }
      if (rows.length < 500) return;
    }
  }

  /**
   * Gives deliveries back that the process was killed in the middle of.
   *
   * The receive is not counted: switching a laptop off is no failure of the file.
   */
  returnDeliveries(queueNames: readonly string[]): void {
    const giveBack = this.#database.prepare(
      `UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL,
         approximate_receive_count = MAX(approximate_receive_count - 1, 0)
       WHERE queue_name = ? AND visibility_deadline > ?`,
    );
    this.atomically(() => {
      for (const name of queueNames) giveBack.run(name, Date.now());
    });
  }

  /** S3 keeps whole seconds: HEAD, GET and a listing must not disagree. */
  override upsertObject(bucket: string, stored: S3Object): void {
    stored.lastModified.setMilliseconds(0);
    super.upsertObject(bucket, stored);
  }

  /** As its parent meant it: the parent clears the receive count too, which its own table refuses. */
  override updateMessageReady(messageId: string): void {
    this.#database
      .prepare(
        'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
      )
      .run(messageId);
  }
}
