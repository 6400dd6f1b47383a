import { sha256Hex } from './digest.ts';

/** S3 allows 1,024 bytes of UTF-8 for a key. */
const maxKeyBytes = 1024;

/**
 * Where the receipt of a dropped file stands, without its ending: add `.json` or `.txt`.
 *
 * @param key - object key without `incoming/`, decoded
 */
export async function receiptStem(key: string): Promise<string> {
  const stem = `receipts/${key}`;
  const bytes = new TextEncoder().encode(`${stem}.json`).length;
  const awkward = key.split('/').some((part) => part === '.' || part === '..');
  return bytes > maxKeyBytes || awkward ? `receipts/_long/${await sha256Hex(key)}` : stem;
}
