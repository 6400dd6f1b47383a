import { WireFormatError } from '../../errors.ts';
import type { DeskCommand } from '../../story/desk/desk-command.ts';
import { pictureOrderSentences } from '../../story/desk/picture-sentences.ts';
import { fileMark } from '../../story/pictures/lead-mark.ts';
import { isTakenDown } from '../../story/pictures/shown-picture.ts';
import type { StoryReceipt } from '../../story/receipts/receipt.ts';
import { isPublic } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { tellKeptPicture } from '../picture/tell-picture.ts';
import type { MeantPicture } from './find-picture.ts';
import { obey } from './obey-order.ts';

/**
 * Carries out an order about one picture: its story stays.
 *
 * @returns the answer for the command's own receipt
 * @throws WireFormatError when the order is none for pictures, or does not fit
 */
export async function obeyForPicture(
  newsroom: Newsroom,
  command: DeskCommand,
  { id, uri, kept }: MeantPicture,
): Promise<StoryReceipt> {
  const { verb, reference, at } = command;
  if (verb !== 'kill' && verb !== 'reinstate') throw notForPictures(command);
  const file = fileMark(kept.source);
  const { outcome, record } = await obey(newsroom, { id, uri }, { ...command, picture: file });
  newsroom.log('command-obeyed', { id, verb, outcome });
  if (outcome === 'refused') throw doesNotFit(command);
  // The one that has the lead is told of with its story.
  if (record.picture?.file !== file) await tellKeptPicture(newsroom, record, kept);
  const headline = (record.live ?? record.next)?.headline;
  const isDown = isTakenDown(record, file);
  const isShown = isPublic(record) && !isDown;
  return {
    state: isDown ? 'killed' : record.state,
    ...pictureOrderSentences({ verb, reference, at }, { outcome, record, file }),
    uri,
    ...(headline === undefined ? {} : { headline }),
    ...(isShown && record.pagePath ? { url: newsroom.site.origin + record.pagePath } : {}),
    decisions: [],
    warnings: [],
    times: { received: at },
  };
}

function notForPictures({ verb }: DeskCommand): WireFormatError {
  return new WireFormatError({
    code: 'order-not-for-pictures',
    message: `This names a picture, which can be killed and reinstated by itself. To ${verb} its story, the story must be named.`,
    fix: 'Give the address of the page, or the name of the file that brought the text.',
  });
}

function doesNotFit({ verb }: DeskCommand): WireFormatError {
  return new WireFormatError({
    code: 'command-does-not-fit',
    message:
      verb === 'kill'
        ? 'Too many pictures of this story were taken down already, or the story was erased.'
        : 'The picture was not taken down by an order, so there is nothing to reinstate.',
    fix:
      verb === 'kill'
        ? 'To take down the story with all its pictures, run newsroom kill with the address of its page.'
        : 'If its story was killed, reinstate that, with the address of its page.',
  });
}
