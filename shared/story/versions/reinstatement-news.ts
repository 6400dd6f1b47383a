import type { StoryRecord } from './record.ts';

/**
 * What the topic is owed when a story that was withdrawn is public again: those who took it down are told, under an
 * id of its own.
 *
 * @param at - UTC instant of the reinstatement
 */
export function reinstatementDue(at: string): string {
  return `reinstatement_${at}`;
}

/** Whether what is owed under a name is the news of a reinstatement. */
export function isReinstatement(due: string | undefined): boolean {
  return due?.startsWith('reinstatement_') ?? false;
}

/**
 * The rank that announcements of a story carry: its version's, and after a reinstatement that instant behind it, so
 * that it outranks the withdrawal which it undoes, and the next withdrawal outranks it in turn.
 */
export function announcementRank(rank: string, { reinstatedAt }: Pick<StoryRecord, 'reinstatedAt'>): string {
  return reinstatedAt === undefined ? rank : `${rank}_${reinstatedAt}`;
}
