import type { CardRequest } from '../../aws/work-queues.ts';
import { StoreUnavailableError } from '../../errors.ts';
import type { CardFace } from '../../page/card/card-face.ts';
import type { Newsroom } from '../newsroom.ts';
import { type Card, cardOf } from './card-of.ts';
import { clearCards } from './clear-cards.ts';

const maxTries = 6;

/**
 * Draws the card that a story's record asks for and takes former ones away.
 *
 * The record is read before and after: what was drawn for a story that died, or changed, meanwhile is taken away
 * again. After every removal the record is read once more, since a card that was removed may be the right one by
 * then. Safe to repeat, to reorder and to cut off anywhere.
 *
 * @param draw - gives the same bytes for the same face
 */
export async function drawCard(
  newsroom: Newsroom,
  request: CardRequest,
  draw: (face: CardFace) => Promise<Uint8Array>,
): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    const record = await newsroom.table.read(request.draw);
    if (record?.pagePath === undefined) return;
    const card = cardOf(record, newsroom.site);
    const removed = request.others || !card ? await clearCards(newsroom, record, card?.path) : [];
    if (card) await newsroom.cards.put(card.path, await draw(card.face));
    if ((await lookAgain(newsroom, request.draw, { card, removed })) === 'again') continue;
    if (card) newsroom.count('CardsDrawn');
    const { draw: id, file } = request;
    newsroom.log('card-drawn', { id, ...(file === undefined ? {} : { file }), public: card !== undefined });
    return;
  }
  throw new StoreUnavailableError({
    code: 'record-contended',
    message: 'The story was being changed by others at the same time.',
    fix: 'Nothing to do: its card is drawn again by itself.',
  });
}

/** @returns `again` when another card may have to stand than the one that was drawn */
async function lookAgain(
  newsroom: Newsroom,
  id: string,
  { card, removed }: { card: Card | undefined; removed: readonly string[] },
): Promise<'again' | 'done'> {
  const fresh = await newsroom.table.read(id);
  const wanted = cardOf(fresh, newsroom.site);
  const isWrong = card !== undefined && card.path !== wanted?.path;
  if (isWrong) await newsroom.cards.remove(card.path);
  // A network may have asked for it in the moment it stood, and edges keep it for as long as it may be kept.
  if (fresh && !wanted && (isWrong || removed.length > 0)) {
    await newsroom.edge.purge(`${fresh.pagePath}*`, `${id}-card-${newsroom.now()}`);
  }
  return isWrong || (wanted && removed.includes(wanted.path)) ? 'again' : 'done';
}
