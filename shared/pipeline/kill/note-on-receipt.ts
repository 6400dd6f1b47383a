import { certificateNote } from '../../story/kill/kill-certificate.ts';
import { type Receipt, receiptText, type StoryReceipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

const maxTries = 4;

/**
 * Adds what became of the proof to the receipt of the file that killed, which stands already and is otherwise
 * left as it is.
 *
 * @param file - key without `incoming/`; empty when the kill came from no file that is known
 */
export async function noteOnReceipt(newsroom: Newsroom, file: string, record: StoryRecord): Promise<void> {
  const note = certificateNote(record);
  if (file === '' || !note) return;
  const stem = await receiptStem(file);
  for (let tries = 0; tries < maxTries; tries++) {
    const standing = await newsroom.wire.headReceipt(`${stem}.json`);
    const text = standing && (await newsroom.wire.readReceipt(`${stem}.json`));
    if (!standing || text === undefined) return;
    const receipt = withNote(JSON.parse(text) as Receipt, record.uri, note);
    const body = `${JSON.stringify(receipt, null, 2)}\n`;
    const object = { key: `${stem}.json`, body, metadata: standing.metadata };
    if ((await newsroom.wire.putReceipt(object, standing)) === 'conflict') continue;
    return writeText(newsroom, `${stem}.txt`, receipt);
  }
}

function withNote(
  receipt: Receipt,
  uri: string,
  certificate: NonNullable<StoryReceipt['certificate']>,
): Receipt {
  const noted = <Part extends StoryReceipt>(part: Part): Part =>
    part.uri === uri && part.state === 'killed' ? { ...part, certificate } : part;
  return receipt.stories ? { ...receipt, stories: receipt.stories.map(noted) } : noted(receipt);
}

async function writeText(newsroom: Newsroom, key: string, receipt: Receipt): Promise<void> {
  const standing = await newsroom.wire.headReceipt(key);
  if (!standing) return;
  const text = { key, body: receiptText(receipt), metadata: standing.metadata };
  await newsroom.wire.putReceipt(text, standing);
}
