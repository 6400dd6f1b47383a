import type { Newsroom } from '../newsroom.ts';
import { refreshList } from '../refresh-list.ts';
import type { Asked } from './asked.ts';

/**
 * Renders some lists anew. Those with a page that was written a moment ago are asked for again when its turn has
 * come, all in one message.
 *
 * @returns names of the lists that failed and must be asked for again
 */
export async function refreshLists(
  newsroom: Newsroom,
  lists: readonly { readonly list: string; readonly asked: Asked }[],
  onFailure: (error: unknown) => void,
): Promise<Set<string>> {
  const failed = new Set<string>();
  const waiting: { list: string; asked: Asked; seconds: number }[] = [];
  for (const { list, asked } of lists) {
    try {
      const seconds = await refreshList(newsroom, list, asked);
      if (seconds > 0) waiting.push({ list, asked, seconds });
    } catch (error) {
      onFailure(error);
      failed.add(list);
    }
  }
  await askAgain(newsroom, waiting).catch((error: unknown) => {
    onFailure(error);
    for (const { list } of waiting) failed.add(list);
  });
  return failed;
}

async function askAgain(
  newsroom: Newsroom,
  waiting: readonly { list: string; asked: Asked; seconds: number }[],
): Promise<void> {
  const lists = waiting.flatMap(({ list, asked: { places } }) =>
    places.length === 0 ? [list] : places.map((place) => `${list}@${place}`),
  );
  const afterSeconds = Math.max(0, ...waiting.map(({ seconds }) => seconds));
  const until = waiting
    .flatMap(({ asked: { until } }) => (until === undefined ? [] : [until]))
    .sort()
    .at(-1);
  await newsroom.queues.refresh({ lists, afterSeconds, ...(until === undefined ? {} : { until }) });
}
