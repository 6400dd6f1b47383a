import { LedgerDamagedError } from '../../errors.ts';
import { type Told, toldOf } from '../../story/ledger/ledger-entry.ts';
import { broughtUpToDate, type LedgerPart } from '../../story/ledger/ledger-part.ts';
import { isPublic, type StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { keepCopy, mendLedger } from './ledger-copy.ts';
import { putPart, readPart, type ShelvedPart } from './ledger-objects.ts';
import { givePlaces, type Places, readPlaces } from './ledger-places.ts';
import { ledgerContended, openPart } from './ledger-shelf.ts';

const maxTries = 10;
const pauseMs = 40;

/**
 * Lets the public ledger say of a story what its record says: entries that it lacks are appended, once; all that
 * stand there show their words while the story is public and lose them while it is not.
 *
 * An object that cannot be read is put right from its copy, and a ledger that was lost is put up again.
 *
 * @returns names of the parts that speak of the story
 * @throws LedgerDamagedError when an object cannot be read and has no copy
 */
export async function keepLedger(newsroom: Newsroom, record: StoryRecord): Promise<string[]> {
  for (let tries = 0; tries < maxTries; tries++) {
    if (tries > 0) await newsroom.pause(pauseMs * tries);
    const parts = await tryToKeep(newsroom, record).catch((error: unknown) => mended(newsroom, error));
    if (!parts) continue;
    await newsroom.queues.refresh({ lists: ['corrections', ...parts.map((name) => `corrections/${name}`)] });
    return parts;
  }
  throw ledgerContended();
}

async function mended(newsroom: Newsroom, error: unknown): Promise<undefined> {
  if (!(error instanceof LedgerDamagedError)) throw error;
  newsroom.count('LedgerDamaged');
  await mendLedger(newsroom, error);
}

async function tryToKeep(newsroom: Newsroom, record: StoryRecord): Promise<string[] | undefined> {
  const shelf = await shelfFor(newsroom, record);
  if (!shelf) return undefined;
  // Read after the parts were: whoever hides the story meanwhile changes a part, and then our write fails.
  const fresh = (await newsroom.table.read(record.id)) ?? record;
  const told = await toldOf(fresh, newsroom.site.origin);
  for (const [name, shelved] of shelf.parts) {
    const mine = told.filter(({ id }) => shelf.places[id] === name);
    const story = { id: record.id, told: mine, shown: isPublic(fresh) };
    const wanted = await broughtUpToDate(shelved.part, story);
    if (!(await write(newsroom, shelved, wanted))) return undefined;
    await keepCopy(newsroom, wanted);
  }
  return [...shelf.parts.keys()].sort();
}

interface Shelf {
  readonly parts: Map<string, ShelvedPart>;
  readonly places: Places['of'];
}

/** The parts that a story's entries are in, or go into; undefined when another worker was first. */
async function shelfFor(newsroom: Newsroom, record: StoryRecord): Promise<Shelf | undefined> {
  const given = await readPlaces(newsroom, record.id);
  const parts = await partsAt(newsroom, given.of);
  const told = await toldOf(record, newsroom.site.origin);
  const homeless = told.filter(({ id }) => !hasPlace(id, given.of[id], parts));
  if (homeless.length === 0) return { parts, places: given.of };
  const open = await openPart(newsroom, monthFor(homeless, newsroom.now()));
  const { name } = open.part;
  parts.set(name, open);
  for (const { id } of homeless) if (await isWrittenByNow(newsroom, given.of[id], parts)) return undefined;
  const of = { ...given.of, ...Object.fromEntries(homeless.map(({ id }) => [id, name])) };
  const isNew = homeless.some(({ id }) => given.of[id] !== name);
  if (isNew && !(await givePlaces(newsroom, record.id, { of, standing: given.standing }))) return undefined;
  return { parts, places: of };
}

async function partsAt(newsroom: Newsroom, places: Places['of']): Promise<Map<string, ShelvedPart>> {
  const parts = new Map<string, ShelvedPart>();
  for (const name of new Set(Object.values(places))) {
    const part = await readPart(newsroom, name);
    if (part) parts.set(name, part);
  }
  return parts;
}

// A closed part takes no more: an entry that was to go there and did not finds another place.
function hasPlace(id: string, place: string | undefined, parts: Map<string, ShelvedPart>): boolean {
  const part = place === undefined ? undefined : parts.get(place)?.part;
  return part !== undefined && (part.next === undefined || part.entries.some((entry) => entry.id === id));
}

// A part is written before the next one is opened: one that is missing although another is open was lost.
async function isWrittenByNow(
  newsroom: Newsroom,
  place: string | undefined,
  parts: Map<string, ShelvedPart>,
): Promise<boolean> {
  if (place === undefined || parts.has(place)) return false;
  return (await readPart(newsroom, place)) !== undefined;
}

/** The month of the latest of these entries; a desk whose clock is ahead opens no month before its time. */
function monthFor(told: readonly Told[], now: string): string {
  const latest = told.at(-1)?.at ?? now;
  return (latest < now ? latest : now).slice(0, 7);
}

async function write(
  newsroom: Newsroom,
  { part, standing }: ShelvedPart,
  wanted: LedgerPart,
): Promise<boolean> {
  if (JSON.stringify(wanted) === JSON.stringify(part)) return true;
  return (await putPart(newsroom, wanted, standing)) !== 'conflict';
}
