import type { StoryTable } from '../../aws/story-table.ts';
import type { StoryRecord } from '../../story/versions/record.ts';

type Range = Parameters<StoryTable['placesOn']>[1];

interface Run {
  readonly range: Range;
  readonly places: Promise<readonly string[]>;
}

/**
 * One reading of the table for several lists: each story is read once, and what one list read of the places on a list
 * answers another that asks for fewer of them, also while the answer is under way.
 */
export class SharedReading {
  private readonly table: StoryTable;
  private readonly records = new Map<string, Promise<StoryRecord | undefined>>();
  private readonly runs = new Map<string, readonly Run[]>();

  constructor(table: StoryTable) {
    this.table = table;
  }

  async readMany(ids: readonly string[]): Promise<StoryRecord[]> {
    const missing = [...new Set(ids)].filter((id) => !this.records.has(id));
    if (missing.length > 0) this.read(missing);
    const records = await Promise.all(ids.map((id) => this.records.get(id)));
    return records.flatMap((record) => record ?? []);
  }

  async placesOn(list: string, range: Range): Promise<string[]> {
    const { prefix = '', limit, behind, until } = range;
    if (behind !== undefined || until !== undefined) return this.table.placesOn(list, range);
    const known = this.runs.get(list) ?? [];
    for (const run of known) {
      const places = await answerOf(run, { prefix, limit });
      if (places) return places;
    }
    const places = this.table.placesOn(list, range);
    this.runs.set(list, [...(this.runs.get(list) ?? []), { range, places }]);
    return [...(await places)];
  }

  private read(missing: readonly string[]): void {
    const batch = this.table.readMany(missing);
    const byId = batch.then((records) => new Map(records.map((record) => [record.id, record])));
    for (const id of missing)
      this.records.set(
        id,
        byId.then((records) => records.get(id)),
      );
    // What could not be read is read again by the next list.
    byId.catch(() => {
      for (const id of missing) this.records.delete(id);
    });
  }
}

/** @returns undefined where the run does not reach as far as is asked for */
async function answerOf(
  { range, places }: Run,
  { prefix, limit }: { prefix: string; limit: number },
): Promise<string[] | undefined> {
  if (!prefix.startsWith(range.prefix ?? '')) return undefined;
  const known = await places.catch(() => undefined);
  if (!known) return undefined;
  const found = known.filter((place) => place.startsWith(prefix)).slice(0, limit);
  const last = known.at(-1) ?? '';
  const reachesBehind = known.length < range.limit || last < prefix;
  return found.length === limit || reachesBehind ? found : undefined;
}
