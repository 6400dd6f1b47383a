import { shownPicture } from '../pictures/shown-picture.ts';
import type { ReceiptSentences } from '../receipts/receipt-sentences.ts';
import type { Transition } from '../versions/outcome.ts';
import type { DeskCommand } from './desk-command.ts';
import type { PictureOrder } from './picture-order.ts';

/** What the receipt of an order about one picture says in words. Pure. */
export function pictureOrderSentences(
  { verb, reference, at }: Pick<DeskCommand, 'reference' | 'at'> & Pick<PictureOrder, 'verb'>,
  { outcome, record, file }: Transition & Pick<PictureOrder, 'file'>,
): ReceiptSentences {
  if (outcome === 'duplicate')
    return {
      message: 'Nothing was changed: the order was already carried out, or a later one decided otherwise.',
      why: 'Orders count by the time at which they were given.',
      next: `To see what was decided and when, run: newsroom history ${record.uri}.`,
    };
  const why = `The desk ordered it at ${at} (UTC).`;
  if (verb === 'kill')
    return {
      message: 'The picture is taken down and its addresses are gone; the story stands without it.',
      why,
      next: `To show another, drop it under the story’s name. If this was a mistake, run: newsroom reinstate ${reference}. To take down the story, give the address of its page.`,
    };
  const leadsAgain = shownPicture(record)?.file === file;
  return {
    message: leadsAgain
      ? 'The picture leads its story again.'
      : 'The picture may be shown again; a later one has its place.',
    why,
    next: leadsAgain
      ? `To take it down again, run: newsroom kill ${reference}.`
      : 'To let it lead the story, drop it again.',
  };
}
