import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { DeskCommand } from '../../../shared/story/desk/desk-command.ts';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { asked } from './asked.ts';
import { awaitReceipt } from './await-receipt.ts';
import type { Desk } from './find-desk.ts';

/**
 * Gives one command to the desk as a file, so that it is answered, kept and can be replayed, and waits for what
 * became of it.
 *
 * @param order - without its instant, which is now
 */
export async function giveOrder(desk: Desk, order: Omit<DeskCommand, 'at'>): Promise<Receipt> {
  const at = new Date().toISOString();
  const key = `_desk/${at}-${order.verb}.json`;
  const object = {
    Bucket: desk.wireBucket,
    Key: `incoming/${key}`,
    Body: JSON.stringify({ ...order, at }),
    ContentType: 'application/json',
  };
  await asked(`${order.verb} ${order.reference}`, desk.s3.send(new PutObjectCommand(object)));
  return awaitReceipt(desk, key, undefined);
}
