import { sha256Hex } from '../../story/digest.ts';
import { fileMark, leadMarkOf } from '../../story/pictures/lead-mark.ts';
import { type KeptPicture, leads, markOf } from '../../story/pictures/picture.ts';
import type { PictureWords } from '../../story/pictures/picture-words.ts';
import { isTakenDown } from '../../story/pictures/shown-picture.ts';
import { frontsDue, isOwing, isPublic, type StoryRecord } from '../../story/versions/record.ts';
import { recordContended } from '../publish/record-contended.ts';
import type { PictureDesk } from './picture-desk.ts';
import { tellKeptPicture } from './tell-picture.ts';

/** A picture for a story, with the file that brought it. */
export interface FoundPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly key: string;
  /** Its place inside the file. */
  readonly inside?: string;
  /** When the file was dropped. */
  readonly at: string;
  /** What the story says of it: wins over the picture's own metadata, which is often its archive's. */
  readonly words: PictureWords;
}

/** What became of a picture: `overtaken` when a later one leads already, `killed` when the desk took it down. */
export interface PlacedPicture {
  readonly how: 'placed' | 'overtaken' | 'killed';
  readonly record: StoryRecord;
}

/** How long a worker may need before the sweep takes the work over. */
const graceMs = 3 * 60_000;
const maxTries = 8;

/**
 * Makes a picture lead its story: develops it into private renditions, lets the record name it, and has the page
 * rendered anew. Nothing becomes public here: whoever renders the page shows the picture, if the story may be shown.
 *
 * Safe to repeat and to reorder: of two pictures the one whose file was dropped later leads.
 *
 * @returns undefined when the story is unknown or erased
 * @throws WireFormatError when the picture cannot be shown
 */
export async function placePicture(
  desk: PictureDesk,
  id: string,
  found: FoundPicture,
): Promise<PlacedPicture | undefined> {
  const picture = await describe(desk, found);
  const file = fileMark(picture.source);
  for (let tries = 0; tries < maxTries; tries++) {
    const record = await desk.table.read(id);
    if (!record || record.erasedAt !== undefined) return undefined;
    if (isTakenDown(record, file)) return settled(desk, { how: 'killed', record });
    if (!(await wins(desk, record, { picture, words: found.words }))) {
      const how = picture.mark === record.picture?.mark ? 'placed' : 'overtaken';
      return settled(desk, { how, record });
    }
    if (record.picture?.mark !== picture.mark) await keep(desk, id, { picture, bytes: found.bytes });
    else await desk.pictures.keep(id, picture);
    const committed = await desk.table.commit(record, withPicture(desk, record, picture));
    if (committed !== 'conflict') return settled(desk, { how: 'placed', record: committed });
  }
  throw recordContended();
}

// The same file under two descriptions: the one with the words of a story that names it is the better one.
async function wins(
  desk: PictureDesk,
  { id, picture: present }: StoryRecord,
  { picture, words }: { picture: KeptPicture; words: PictureWords },
): Promise<boolean> {
  if (present?.at !== picture.at || present.mark === picture.mark) return leads(picture, present);
  const kept = await desk.pictures.read(id, present.mark);
  const isSameFile = kept?.source.sha256 === picture.source.sha256;
  return isSameFile ? Object.keys(words).length > 0 : leads(picture, present);
}

async function describe(
  desk: PictureDesk,
  { bytes, key, inside, at, words }: FoundPicture,
): Promise<KeptPicture> {
  const shape = await desk.darkroom.measure(bytes);
  const said = { ...(await desk.darkroom.words(bytes)), ...words };
  const sha256 = await sha256Hex(bytes);
  const digest = await sha256Hex(JSON.stringify([desk.darkroom.recipe, sha256, said]));
  const source = { key, ...(inside === undefined ? {} : { inside }), sha256, bytes: bytes.length };
  return { schemaVersion: 1, ...said, mark: markOf(digest, shape.width), at, source, ...shape };
}

async function keep(
  desk: PictureDesk,
  id: string,
  { picture, bytes }: { picture: KeptPicture; bytes: Uint8Array },
): Promise<void> {
  if (!(await desk.pictures.read(id, picture.mark))) {
    for await (const { name, bytes: rendition } of desk.darkroom.develop(bytes, picture.mark)) {
      await desk.pictures.keepRendition(id, name, rendition);
    }
  }
  await desk.pictures.keep(id, picture);
}

// A picture that leads already came again: nothing that anybody sees has changed.
function withPicture({ now }: PictureDesk, record: StoryRecord, picture: KeptPicture): StoryRecord {
  const { mark } = picture;
  const commit = record.commit + 1;
  const named: StoryRecord = { ...record, commit, picture: leadMarkOf(picture) };
  if (record.picture?.mark === mark) return named;
  const pictured = { ...named, pictures: [...new Set([...(record.pictures ?? []), mark])] };
  if (!isPublic(record)) return pictured;
  // Its own value: whoever renders a version meanwhile must not strike it off.
  const look = new Date(Date.parse(now()) + graceMs).toISOString();
  const dueAt = record.dueAt !== undefined && record.dueAt < look ? record.dueAt : look;
  // Where more is owed to the lists already, the fronts are among it, and none of it may be forgotten.
  const isMoreOwed = record.listsDue !== undefined || record.formerLists?.length;
  const listsDue = isMoreOwed ? `lists_${mark}_${commit}` : frontsDue(mark, commit);
  return { ...pictured, renderDue: `picture_${mark}_${commit}`, listsDue, dueAt };
}

// The publish function renders the page and answers for the picture and its story.
async function settled(desk: PictureDesk, placed: PlacedPicture): Promise<PlacedPicture> {
  const { record, how } = placed;
  const { id } = record;
  if (how !== 'placed') return placed;
  const what = isOwing(record) ? ({ resume: 'story', id } as const) : ({ resume: 'receipt', id } as const);
  await desk.queues.resume([{ what, afterSeconds: 0 }]);
  await tellFormer(desk, record);
  return placed;
}

// The file of a picture that was replaced under another name must not go on saying that it leads.
async function tellFormer(desk: PictureDesk, record: StoryRecord): Promise<void> {
  const { picture, pictures = [] } = record;
  if (!picture || pictures.length < 2) return;
  const kept = await desk.pictures.readAll(record.id);
  const leading = kept.find(({ mark }) => mark === picture.mark)?.source.key;
  for (const former of kept) if (former.source.key !== leading) await tellKeptPicture(desk, record, former);
}
