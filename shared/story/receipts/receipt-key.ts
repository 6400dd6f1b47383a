import { sha256Hex } from '../digest.ts';

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
  // A receipt that looks like a certificate could be taken for one.
  const awkward =
    key.endsWith('.certificate') || key.split('/').some((part) => part === '.' || part === '..');
  return bytes > maxKeyBytes || awkward ? `receipts/_long/${await sha256Hex(key)}` : stem;
}

/**
 * Where the certificate of a kill stands: beside the receipt of the file that killed.
 *
 * A file may cancel several stories, so the story's id is part of the name.
 *
 * @param key - of the file that killed, without `incoming/`
 */
export async function certificateKey(key: string, id: string): Promise<string> {
  const stem = await receiptStem(key);
  const beside = `${stem}.${id}.certificate.json`;
  const fits = new TextEncoder().encode(beside).length <= maxKeyBytes;
  return fits ? beside : `receipts/_long/${await sha256Hex(key)}.${id}.certificate.json`;
}

/** Whether an object beside the receipts is a certificate, and so no receipt. */
export function isCertificate(objectKey: string): boolean {
  return objectKey.endsWith('.certificate.json');
}
