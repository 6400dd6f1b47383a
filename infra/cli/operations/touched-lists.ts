import type { Operations } from './open-operations.ts';

/** DynamoDB's limit for one BatchGetItem. */
const batchSize = 100;
/** A message of the queue holds far more; a run over lists must be done within half a minute. */
const placesAtOnce = 200;
/** Characters of a place: its instant and the first letter of the id. */
const smallestShard = 26;

/** The lists that many stories stand on: collected while they are worked on, refreshed once at the end. */
export class TouchedLists {
  readonly #newsroom: Operations['newsroom'];
  readonly #lists: Set<string>;
  /** One place in each of the smallest shards that the search may be kept in. */
  readonly #places = new Map<string, string>();

  constructor({ newsroom }: Operations) {
    this.#newsroom = newsroom;
    this.#lists = new Set([
      'home',
      'archive',
      'news',
      ...newsroom.site.sections.map(({ slug }) => `section/${slug}`),
    ]);
  }

  async add(ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += batchSize) {
      const records = await this.#newsroom.table.readMany(ids.slice(start, start + batchSize));
      for (const { id, listedAt, lists } of records) {
        for (const list of lists) this.#lists.add(list);
        const place = `${listedAt}#${id}`;
        if (listedAt !== undefined && lists.length > 0)
          this.#places.set(place.slice(0, smallestShard), place);
      }
    }
  }

  /** @returns how many lists were asked for */
  async refresh(): Promise<number> {
    const { queues } = this.#newsroom;
    for (const list of this.#lists) await queues.refresh({ lists: [list], urgent: true });
    // In order, so that few messages touch the same shard.
    const places = [...this.#places.values()].sort();
    for (let start = 0; start < places.length; start += placesAtOnce) {
      const lists = places.slice(start, start + placesAtOnce).map((place) => `search@${place}`);
      await queues.refresh({ lists, urgent: true });
    }
    return this.#lists.size;
  }
}
