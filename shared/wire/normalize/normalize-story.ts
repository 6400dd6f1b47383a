import type { NewsroomSettings } from '../../settings/settings.ts';
import { pageDate, pagePath } from '../../story/names/page-path.ts';
import { type Story, storySchemaVersion } from '../../story/story.ts';
import type { Overrides, WireItem } from '../wire-file.ts';
import { cleanLine } from './clean-text.ts';
import { contentHash } from './content-hash.ts';
import { DeskNotes } from './desk-notes.ts';
import { type FilePosition, identityOf, rawOf } from './identity.ts';
import { present } from './present.ts';
import { readCopy } from './read-copy.ts';
import { readOverrides } from './read-overrides.ts';
import { readSourceTimes } from './read-times.ts';
import { readRelease } from './release-rules.ts';
import { urlSlug } from './url-slug.ts';

/**
 * Turns what a reader found into a story: clean text, identity, times, language, headline, people, sources,
 * section, address, and every question to the desk.
 *
 * Pure and deterministic: the drop's `lastModified` is the only clock. Nothing is invented; what was taken
 * from the text is marked, and each decision says how an editor overrides it.
 *
 * @returns a story that satisfies `storySchema`, in well-formed Unicode that XML 1.0 can hold
 * @throws WireFormatError `no-body` where there is neither text nor an order to the desk
 */
export async function normalizeStory(
  item: WireItem,
  from: FilePosition,
  settings: NewsroomSettings,
): Promise<Story> {
  const notes = notesOf(item, from);
  const overrides = await overridesOf(item, from, { settings, notes });
  const release = await readRelease(item, overrides, notes);
  const copy = await readCopy({ item, overrides, release }, settings, notes);
  const identity = await identityOf(overrides.uri ?? item.uri, from, notes);
  const times = readSourceTimes(item.created, from.file.lastModified, notes);
  const { lastModified } = from.file;
  const date = pageDate({ ...times, lastModified, timeZone: settings.timeZone });
  const slug = await slugOf(copy.headline, copy.language, overrides);
  const { headline, body, corrections, section } = copy;
  return {
    schemaVersion: storySchemaVersion,
    ...identity,
    ...copy,
    ...times,
    ...release,
    ...present({
      version: versionOf(overrides.version ?? item.version),
      sourceId: sourceIdOf(item),
      take: item.take,
      picture: pictureOf(item),
    }),
    pagePath: pagePath({ section, date, slug, id: identity.id }),
    contentHash: await contentHash({ headline, body, overrides, corrections, release }),
    raw: await rawOf(from),
    warnings: notes.warnings,
    decisions: notes.decisions,
    holds: notes.holds,
  };
}

function notesOf(item: WireItem, { decoded }: FilePosition): DeskNotes {
  const notes = new DeskNotes();
  for (const source of [decoded, item]) {
    for (const warning of source.warnings ?? []) notes.addWarning(warning);
    for (const decision of source.decisions ?? []) notes.addDecision(decision);
  }
  for (const hold of decoded.holds) notes.addHold(hold);
  return notes;
}

function overridesOf(
  item: WireItem,
  { file, count }: FilePosition,
  { settings, notes }: { settings: NewsroomSettings; notes: DeskNotes },
): Promise<Overrides> {
  const sources = { metadata: file.metadata, headerLines: item.overrides, sharedByStories: count > 1 };
  return readOverrides(sources, settings, notes);
}

// A label in the form of an address ("harbour-fire") is meant as one; a desk's label (AZ-RUSSIA/) is not.
async function slugOf(headline: string, language: string, { slugline }: Overrides): Promise<string> {
  const isAddress =
    slugline !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(slugline) && slugline.length <= 60;
  return isAddress ? slugline : urlSlug(headline, language);
}

// What the wire says of its picture is shown to readers as it is, so it is cleaned as any other line.
function pictureOf({ picture }: WireItem): Story['picture'] {
  if (!picture) return undefined;
  const { files, ...words } = picture;
  const said = Object.entries(words).flatMap(([name, text]) => {
    const line = cleanLine(text ?? '').slice(0, mostPictureWords);
    return line === '' ? [] : [[name, line]];
  });
  const named = files?.map((file) => cleanLine(file).slice(0, 500)).filter((file) => file !== '');
  return { ...Object.fromEntries(said), ...(named === undefined ? {} : { files: named.slice(0, 8) }) };
}

const mostPictureWords = 2_000;

function sourceIdOf({ sourceId }: WireItem): string | undefined {
  return cleanLine(sourceId ?? '').slice(0, 1024) || undefined;
}

function versionOf(version: number | undefined): number | undefined {
  return Number.isSafeInteger(version) && (version ?? -1) >= 0 ? version : undefined;
}
