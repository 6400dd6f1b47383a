import { emailReader } from '#shared/wire/formats/email/email-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';

/** Headers that every message of the tests has. */
export const envelope = [
  'From: Ada Press <ada@ferry.example>',
  'To: desk@courier.example',
  'Subject: Night ferry returns',
  'Date: Tue, 01 Jun 2032 09:30:00 +0400',
  'MIME-Version: 1.0',
].join('\r\n');

export async function readStories(mail: string | Uint8Array<ArrayBuffer>): Promise<WireItem[]> {
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail) : mail;
  return emailReader.read({
    text: new TextDecoder().decode(bytes),
    bytes,
    key: 'ferry.eml',
    encoding: 'utf-8',
    byteRange: () => undefined,
    warnings: [],
    decisions: [],
    holds: [],
  });
}

/** The only story of a message with the usual envelope: more headers and a body, or a body alone. */
export async function readMail(
  body: string,
  headers = 'Content-Type: text/plain; charset=utf-8',
): Promise<WireItem> {
  const [item] = await readStories(`${envelope}\r\n${headers}\r\n\r\n${body}`);
  if (!item) throw new Error('the reader gave no item');
  return item;
}

export const wordsOf = (item: WireItem | undefined): string => bodyTextOf(item?.body ?? []);

/** A multipart body: each part its headers, a blank line and its content. */
export function multipart(
  kind: string,
  ...parts: readonly string[]
): readonly [body: string, headers: string] {
  const body = [...parts.map((part) => `--b0undary\r\n${part}\r\n`), '--b0undary--\r\n'].join('');
  return [body, `Content-Type: multipart/${kind}; boundary="b0undary"`];
}
