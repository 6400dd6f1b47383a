import { finderFor } from '../find-entries.ts';
import type { SearchEntry } from '../search-shard.ts';
import { walkShards } from '../walk-shards.ts';
import { namedPages } from './named-pages.ts';
import { readShard } from './read-shard.ts';
import { searchView } from './search-view.ts';

/** What one press of the button looks at, at most: some dozens of KB on the wire. */
const mostShards = 24;
const mostEntries = 2000;
/** A page of results: older ones are looked for when the reader asks. */
const enoughFound = 30;

const view = searchView(document);

/** Counts the searches: one that was overtaken by another stops. */
let latest = 0;

async function search(query: string): Promise<void> {
  latest += 1;
  const own = latest;
  view.begin(query);
  const finds = finderFor(query);
  if (!finds) return;
  void namedPages(query).then((pages) => own === latest && view.name(pages));
  const shards = walkShards(readShard);
  const goOn = async (): Promise<void> => {
    view.searching();
    try {
      const end = await lookThrough(shards, { finds, isWanted: () => own === latest });
      if (own === latest) view.rest(end, end.done ? undefined : goOn);
    } catch {
      if (own === latest) view.failed(() => void search(query));
    }
  };
  await goOn();
}

async function lookThrough(
  shards: AsyncGenerator<readonly SearchEntry[], void>,
  { finds, isWanted }: { finds: (entry: SearchEntry) => boolean; isWanted: () => boolean },
): Promise<{ done: boolean; backTo?: string | undefined }> {
  let entries = 0;
  let found = 0;
  let backTo: string | undefined;
  for (let read = 0; read < mostShards && entries < mostEntries && found < enoughFound; read++) {
    const { value, done } = await shards.next();
    if (done) return { done: true };
    if (!isWanted()) return { done: true };
    const hits = value.filter(finds);
    view.show(hits);
    entries += value.length;
    found += hits.length;
    backTo = value.at(-1)?.at;
  }
  return { done: false, backTo };
}

function queryOfAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

view.onSubmit((query) => {
  history.pushState(null, '', `?${new URLSearchParams({ q: query })}`);
  void search(query);
});
addEventListener('popstate', () => void search(queryOfAddress()));
void search(queryOfAddress());
