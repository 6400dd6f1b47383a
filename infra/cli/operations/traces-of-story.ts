import { S3Client } from '@aws-sdk/client-s3';
import type { ArchivedObject } from '../../../shared/aws/story-archive.ts';
import { receiptStem } from '../../../shared/story/receipts/receipt-key.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { StoryRecord } from '../../../shared/story/versions/record.ts';
import { type ObjectVersion, versionsUnder } from './object-versions.ts';
import type { Operations } from './open-operations.ts';
import { picturesFor, speaksOfNoOther } from './pictures-for-story.ts';
import { takesOf } from './takes-of-story.ts';

/** Everywhere in the wire bucket where words of one story stand. */
export interface Traces {
  /** Keys of the files that brought it, and of the desk's orders for it, without `incoming/`. */
  readonly sources: readonly string[];
  /** sha256 of every text that it ever had: by these it is known again. */
  readonly texts: readonly string[];
  /** Keys under which a picture was waited for, or waited itself, without `incoming/`. */
  readonly awaited: readonly string[];
  /** How many pictures ever led it. */
  readonly pictures: number;
  /** Every version of every object to remove. */
  readonly versions: readonly ObjectVersion[];
}

/** What is kept of a story after it was erased, under its folder. */
export const tombstoneName = 'erased.json';

/**
 * Looks for a story's words: its folder, the parts that it was joined from, the files that brought it with all their
 * versions, files with the very same bytes anywhere under `incoming/`, its pictures and those that were dropped for it
 * and never led, the desk's orders with words in them, and the receipts of all these.
 */
export async function tracesOf({ newsroom, names }: Operations, record: StoryRecord): Promise<Traces> {
  const s3 = new S3Client({});
  const kept = (await newsroom.archive.readAll(record.id)).filter(({ name }) => name !== tombstoneName);
  const stories = kept.filter(({ name }) => !isOrder(name)).map(({ text }) => JSON.parse(text) as Story);
  const orders = kept.filter(({ name }) => isOrder(name)).map(orderKey);
  const takes = await takesOf(newsroom.takes, stories);
  const texted = [...stories, ...takes.stories];
  const tags = new Set(texted.flatMap(({ raw }) => raw.etag?.replaceAll('"', '') ?? []));
  const sources = new Set(texted.map(({ raw }) => raw.key));
  const leading = await newsroom.pictures.readAll(record.id);
  for (const { source } of leading) sources.add(source.key);
  const pictures = picturesFor(texted);
  const versions: ObjectVersion[] = [];
  const wanted = new Set<string>();
  for await (const version of versionsUnder(s3, names.wireBucket, 'incoming/')) {
    const key = version.key.slice('incoming/'.length);
    if (version.etag !== undefined && version.size > 0 && tags.has(version.etag)) sources.add(key);
    if (!sources.has(key) && pictures.mayBe(key) && (await speaksOfNoOther(newsroom, key, record.uri)))
      sources.add(key);
    // An order to correct holds the words of the correction.
    if (sources.has(key) || (orders.includes(key) && key.endsWith('-correct.json'))) wanted.add(version.key);
  }
  const prefixes = [`stories/${record.id}/`, `pictures/${record.id}/`, ...takes.keys, ...wanted];
  for (const source of [...sources, ...orders]) prefixes.push(`${await receiptStem(source)}.`);
  for (const prefix of prefixes) {
    for await (const version of versionsUnder(s3, names.wireBucket, prefix)) {
      if (isMeant(prefix, version.key) && !version.key.endsWith(`/${tombstoneName}`)) versions.push(version);
    }
  }
  return {
    sources: [...sources, ...orders],
    awaited: [...new Set([...pictures.named, ...sources])],
    pictures: leading.length,
    texts: [...new Set(texted.map((one) => one.contentHash))],
    versions,
  };
}

// A prefix may be the beginning of a neighbour's name.
function isMeant(prefix: string, key: string): boolean {
  if (prefix.endsWith('/')) return true;
  return prefix.startsWith('incoming/') || prefix.startsWith('takes/')
    ? key === prefix
    : /^(?:\d+\.)?(?:json|txt|html)$/.test(key.slice(prefix.length));
}

const orderPrefix = 'command_';

function isOrder(name: string): boolean {
  return name.startsWith(orderPrefix);
}

function orderKey({ name }: ArchivedObject): string {
  const [, at = '', verb = ''] = /^command_(.+)_(\w+)\.json$/.exec(name) ?? [];
  return `_desk/${at}-${verb}.json`;
}
