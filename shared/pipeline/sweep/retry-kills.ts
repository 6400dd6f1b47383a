import type { Newsroom } from '../newsroom.ts';

/** Each look reads a week of headlines at most: a flood of kills is worked off over some minutes. */
const maxARound = 25;

/** Sends kills whose stories had not come yet to the publish function, to look again. */
export async function retryKills(newsroom: Newsroom): Promise<void> {
  const due = await newsroom.kills.due(newsroom.now(), maxARound);
  await newsroom.queues.resume(due.map(({ name }) => ({ what: { resume: 'kill', name }, afterSeconds: 0 })));
  if (due.length > 0) newsroom.log('kills-due', { kills: due.length });
}
