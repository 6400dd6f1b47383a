import type { Operations } from './open-operations.ts';

/** DynamoDB's limit for one BatchGetItem. */
const batchSize = 100;

/** The lists that many stories stand on: collected while they are worked on, refreshed once at the end. */
export class TouchedLists {
  readonly #newsroom: Operations['newsroom'];
  readonly #lists: Set<string>;

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
      for (const list of records.flatMap(({ lists }) => lists)) this.#lists.add(list);
    }
  }

  /** @returns how many lists were asked for */
  async refresh(): Promise<number> {
    for (const list of this.#lists) await this.#newsroom.queues.refresh({ lists: [list], urgent: true });
    return this.#lists.size;
  }
}
