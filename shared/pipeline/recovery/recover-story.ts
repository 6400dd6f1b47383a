import { keepLedgerAgain } from '../ledger/ledger-of-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { replayStory } from './replay-story.ts';
import { rerenderStory } from './rerender-story.ts';

/** Does for one story what an operator asked for many: its page anew, or everything from what is kept. */
export async function recoverStory(
  newsroom: Newsroom,
  asked: { readonly id: string; readonly recover: 'page' | 'record' },
): Promise<void> {
  if (asked.recover === 'record') return replayStory(newsroom, asked.id);
  await keepLedgerAgain(newsroom, await rerenderStory(newsroom, asked.id));
}
