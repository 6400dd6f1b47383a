import { isCanaryFile } from '../../shared/story/canary.ts';
import type { Receipt } from '../../shared/story/receipts/receipt.ts';

/** An answer that the pipeline has just written. */
export interface ReceiptEvent {
  /** Object key of the drop without `incoming/`. */
  readonly key: string;
  readonly receipt: Receipt;
  /** Since the file was dropped; absent when that was before this start. */
  readonly durationMs?: number | undefined;
}

/** A file that has just been dropped. */
export interface DropEvent {
  /** Object key without `incoming/`. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

export interface DeskListeners {
  onReceipt?: ((event: ReceiptEvent) => void) | undefined;
  onDrop?: ((event: DropEvent) => void) | undefined;
}

const remembered = 10_000;

/** Pairs each receipt with its drop, so that the terminal can say how long the story took. */
export class ReceiptDesk {
  readonly #droppedAt = new Map<string, number>();
  readonly #listeners: DeskListeners;

  constructor(listeners: DeskListeners) {
    this.#listeners = listeners;
  }

  /** @param key - whole object key in the wire bucket */
  dropped(key: string, size: number): void {
    if (!key.startsWith('incoming/')) return;
    const dropKey = key.slice('incoming/'.length);
    this.#droppedAt.set(dropKey, performance.now());
    const [oldest] = this.#droppedAt.keys();
    if (this.#droppedAt.size > remembered && oldest !== undefined) this.#droppedAt.delete(oldest);
    this.#listeners.onDrop?.({ key: dropKey, size });
  }

  /**
   * @param key - whole object key in the wire bucket
   * @param read - gives the object's bytes
   */
  answered(key: string, read: () => Buffer): void {
    if (!key.startsWith('receipts/') || !key.endsWith('.json') || !this.#listeners.onReceipt) return;
    const receipt = parsed(read());
    // The newsroom's own story is no news for a terminal.
    if (!receipt || isCanaryFile(receipt.key)) return;
    const droppedAt = this.#droppedAt.get(receipt.key);
    const durationMs = droppedAt === undefined ? undefined : Math.round(performance.now() - droppedAt);
    this.#listeners.onReceipt({ key: receipt.key, receipt, durationMs });
  }
}

function parsed(bytes: Buffer): Receipt | undefined {
  try {
    const value = JSON.parse(bytes.toString());
    return typeof value?.key === 'string' && typeof value.state === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
