import { aFewAtATime } from '../a-few-at-a-time.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Asked } from './asked.ts';
import { turnByMemory } from './paced-pages.ts';
import { readingTogether } from './reading-together.ts';
import { pagesToLookAt, refreshList } from './refresh-list.ts';

interface AskedFor {
  readonly list: string;
  readonly asked: Asked;
}

/**
 * Renders some lists anew, home and sections first. Those with a page that was written a moment ago are asked for again when its turn has
 * come, all in one message.
 *
 * @returns names of the lists that failed and must be asked for again
 */
export async function refreshLists(
  newsroom: Newsroom,
  lists: readonly AskedFor[],
  onFailure: (error: unknown, about: Readonly<Record<string, string>>) => void,
): Promise<Set<string>> {
  const failed = new Set<string>();
  const waiting: { list: string; asked: Asked; seconds: number }[] = [];
  const inOrder = lists.toSorted((one, other) => urgencyOf(one.list) - urgencyOf(other.list));
  const forOneList = await readingTogether(newsroom, pathsOf(newsroom, inOrder));
  const refresh = async ({ list, asked }: AskedFor) => {
    try {
      const seconds = await refreshList(forOneList(), list, asked);
      if (seconds > 0) waiting.push({ list, asked, seconds });
    } catch (error) {
      onFailure(error, about([asked]));
      failed.add(list);
    }
  };
  await aFewAtATime(lanesOf(inOrder), atOnce, async (lane) => {
    for (const asked of lane) await refresh(asked);
  });
  await askAgain(newsroom, waiting).catch((error: unknown) => {
    onFailure(error, about(waiting.map(({ asked }) => asked)));
    for (const { list } of waiting) failed.add(list);
  });
  const all = about(lists.map(({ asked }) => asked));
  if (all.files !== undefined)
    newsroom.log('lists-refreshed', { ...all, lists: lists.length - failed.size, failed: failed.size });
  return failed;
}

/** Lists that are rendered at the same time: most of their time is S3's. */
const atOnce = 4;

/** Days share the directories of the archive, and wait for one another; every other list has its pages to itself. */
function lanesOf(lists: readonly AskedFor[]): AskedFor[][] {
  const lanes = Map.groupBy(lists, ({ list }) =>
    /^(?:day\/|archive$|corrections)/.test(list) ? 'shared' : list,
  );
  return [...lanes.values()];
}

/** Names of files that one line of the log, or one request, carries at most. */
const mostFiles = 100;

function filesOf(asked: readonly Asked[]): string[] {
  return [...new Set(asked.flatMap(({ files = [] }) => files))].slice(0, mostFiles);
}

function about(asked: readonly Asked[]): { files?: string } {
  const files = filesOf(asked);
  return files.length === 0 ? {} : { files: files.join(' ') };
}

function urgencyOf(list: string): number {
  if (list === 'home') return 0;
  return list.startsWith('section/') ? 1 : 2;
}

// A page that this worker knows to be young is not looked at.
function pathsOf(newsroom: Newsroom, lists: readonly AskedFor[]): string[] {
  return lists.flatMap(({ list, asked }) => {
    const pages = pagesToLookAt(newsroom, list, asked);
    return pages.filter((page) => turnByMemory(newsroom, page, asked) === 'now').map(({ path }) => path);
  });
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
  const files = filesOf(waiting.map(({ asked }) => asked));
  await newsroom.queues.refresh({
    lists,
    afterSeconds,
    ...(until === undefined ? {} : { until }),
    ...(files.length === 0 ? {} : { files }),
  });
}
