import type { StoryRecord } from '../versions/record.ts';
import type { LeadMark, PictureTurn } from './picture.ts';

/**
 * The picture that the page of a story shows, should the page be public.
 *
 * One that the desk took down keeps its place, so that no older one comes back in its stead: then nothing is shown.
 */
export function shownPicture(record: Pick<StoryRecord, 'picture' | 'pictureTurns'>): LeadMark | undefined {
  const { picture } = record;
  return picture && !isTakenDown(record, picture.file) ? picture : undefined;
}

/** Whether the desk took down the pictures that a file brought, under whatever key it is dropped again. */
export function isTakenDown({ pictureTurns = [] }: Pick<StoryRecord, 'pictureTurns'>, file: string): boolean {
  return pictureTurns.some((turn) => turn.file === file && isDown(turn));
}

/** True while no later reinstatement undid it. */
export function isDown({ killedAt, reinstatedAt = '' }: PictureTurn): boolean {
  return killedAt > reinstatedAt;
}
