import { sha256Hex } from '../digest.ts';
import { later } from '../later-instant.ts';
import type { Story } from '../story.ts';
import { type Arrival, paddedSequencer, rankOf } from '../versions/rank.ts';
import type { Takes } from './take-mark.ts';
import { isNewer, type KeptTake, leadOf, mayBelong, numberOf, takesBySameName } from './take-name.ts';

/** The whole story as far as it has come, or why the part cannot be joined. */
export type Joined =
  | { readonly story: Story; readonly quiet: boolean }
  /** The first part has not come. */
  | 'waiting'
  /** More than one first part bears the name. */
  | 'ambiguous';

/**
 * Joins the parts of a story in their order: text of all, everything else of the first; held or embargoed where
 * one of them is.
 *
 * Pure, and the same whatever the order in which the parts came: of one part the last upload counts. The joined
 * version grows in rank with every part, and stays below whatever replaces the first part.
 *
 * @param takes - all parts that were ever filed under the name
 * @param of - the part whose file is being published
 */
export async function joinTakes(takes: readonly KeptTake[], of: KeptTake, name: string): Promise<Joined> {
  const firsts = takes.filter((take) => numberOf(take) === 1 && mayBelong(take, of));
  const [start] = numberOf(of) === 1 ? [of] : firsts;
  if (!start) return 'waiting';
  const same = firsts.filter((first) => takesBySameName(first, start));
  const isSure = same.length === firsts.length;
  if (!isSure && numberOf(of) !== 1) return 'ambiguous';
  const first = newest(same) ?? start;
  const adds = isSure ? addsTo(first, takes) : [];
  if (numberOf(of) !== 1 && !adds.some((add) => numberOf(add) === numberOf(of))) return 'waiting';
  const oldest = same.reduce((one, other) => (isNewer(one, other) ? other : one), first);
  const story = await joined([first, ...adds], oldest.story, name);
  return { story, quiet: first.quiet };
}

function addsTo(first: KeptTake, takes: readonly KeptTake[]): KeptTake[] {
  const adds = takes.filter(
    (take) => numberOf(take) > 1 && mayBelong(take, first) && leadOf(take) === leadOf(first),
  );
  const numbers = [...new Set(adds.map(numberOf))].sort((a, b) => a - b);
  return numbers.flatMap((number) => newest(adds.filter((add) => numberOf(add) === number)) ?? []);
}

function newest(takes: readonly KeptTake[]): KeptTake | undefined {
  const [one, ...others] = takes;
  return one && others.reduce((last, other) => (isNewer(other, last) ? other : last), one);
}

/** @param named - the first part that came first: the story keeps its name and its address */
async function joined(parts: readonly [KeptTake, ...KeptTake[]], named: Story, name: string): Promise<Story> {
  const [{ story: first }, ...adds] = parts;
  const stories = parts.map(({ story }) => story);
  const { take: _mark, embargoedUntil: _until, ...fields } = first;
  const until = latest(stories.flatMap(({ embargoedUntil }) => embargoedUntil ?? []));
  const digests = stories.map(({ raw }) => raw.sha256);
  const raw = {
    ...first.raw,
    sha256: adds.length === 0 ? first.raw.sha256 : await sha256Hex(digests.join(' ')),
    lastModified: adds.reduce(
      (last, { story }) => later(last, story.raw.lastModified),
      first.raw.lastModified,
    ),
    bytes: stories.reduce((sum, story) => sum + story.raw.bytes, 0),
  };
  const hashes = stories.map(({ contentHash }) => contentHash);
  return {
    ...fields,
    id: named.id,
    uri: named.uri,
    uriFromWire: named.uriFromWire,
    pagePath: named.pagePath,
    ...(until === undefined ? {} : { embargoedUntil: until }),
    pubStatus: stories.some(({ pubStatus }) => pubStatus === 'withheld') ? 'withheld' : first.pubStatus,
    body: stories.flatMap(({ body }) => body),
    bodyText: stories.map(({ bodyText }) => bodyText).join('\n\n'),
    people: distinct(stories.flatMap(({ people }) => people)),
    infoSources: distinct(stories.flatMap(({ infoSources }) => infoSources)),
    socialHandles: distinct(stories.flatMap(({ socialHandles }) => socialHandles)),
    credits: distinct(stories.flatMap(({ credits }) => credits)),
    corrections: distinct(stories.flatMap(({ corrections }) => corrections)),
    holds: distinct(stories.flatMap(({ holds }) => holds)),
    contentHash: adds.length === 0 ? first.contentHash : await sha256Hex(hashes.join(' ')),
    raw,
    takes: takesOf(parts, name),
    warnings: first.warnings.filter(({ code }) => code !== 'takes'),
    decisions: adds.length === 0 ? first.decisions : [...first.decisions, decision(parts)],
  };
}

function takesOf(parts: readonly [KeptTake, ...KeptTake[]], name: string): Takes {
  const numbers = parts.map(numberOf);
  const told = parts.flatMap(({ story }) => story.take?.of ?? []);
  const highest = Math.max(...told, ...numbers);
  const places = Array.from({ length: highest }, (_, index) => index + 1);
  const goesOn = parts.at(-1)?.story.take?.more === true && numbers.at(-1) === highest;
  return {
    name,
    order: orderOf(parts),
    parts: parts.map((part) => ({
      number: numberOf(part),
      key: part.story.raw.key,
      at: part.story.raw.lastModified,
    })),
    missing: places.filter((place) => !numbers.includes(place)),
    ...(told.length === 0 ? {} : { of: highest }),
    ...(goesOn ? { more: true as const } : {}),
  };
}

/**
 * The first part's rank, then sums over the times of the others: they grow with every part that comes and with
 * every later upload of one, and whatever comes after the first part outranks them all.
 */
function orderOf([first, ...adds]: readonly [KeptTake, ...KeptTake[]]): string {
  const rank = rankOf(first.story, first.arrival);
  const times = adds.reduce((sum, { arrival }) => sum + BigInt(Date.parse(arrival.lastModified)), 0n);
  const events = adds.reduce((sum, { arrival }) => sum + eventNumber(arrival), 0n);
  const sums = `${times.toString(16).padStart(12, '0')}${events.toString(16).padStart(34, '0')}`;
  return `${rank.slice(0, rank.lastIndexOf('_'))}-${sums}`;
}

function eventNumber({ sequencer }: Arrival): bigint {
  return /^[0-9a-f]{1,32}$/i.test(sequencer) ? BigInt(`0x${paddedSequencer(sequencer)}`) : 0n;
}

function latest(instants: readonly string[]): string | undefined {
  return instants.toSorted().at(-1);
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function decision(parts: readonly KeptTake[]): Story['decisions'][number] {
  const saw = parts.map((part) => `${numberOf(part)}: ${part.story.raw.key}`).join(', ');
  return {
    rule: 'takes_joined',
    saw: saw.slice(0, 200).toWellFormed(),
    override:
      'Put the whole story into one file without take marks, and drop it under the name of the first part.',
  };
}
