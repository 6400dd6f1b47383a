import { foldedName } from '../names/folded-name.ts';
import type { Story } from '../story.ts';
import { shortDigest } from './history.ts';
import { isPublic, type StoryRecord } from './record.ts';

/** How long after a story its updates may come under another name; wires slug a new day's story anew. */
const recentMs = 72 * 3_600_000;

const tags: readonly Story['signals'][number][] = ['update', 'refile', 'repeat', 'wrapup'];

/** True for a text that says it is a version of another one (`UPDATE 1-`, `2nd Ld`, `REFILE-`) without naming its id. */
export function isTaggedUpdate({ uriFromWire, pubStatus, signals }: Story): boolean {
  return !uriFromWire && pubStatus !== 'canceled' && signals.some((signal) => tags.includes(signal));
}

/**
 * The recent stories that a tagged text may be a version of: same label, or same headline where one of the two has
 * no label, from the same source.
 *
 * A story that has taken this very file before is the only one, so that a redelivery decides as the first did.
 *
 * @param records - the newest stories, in any order
 */
export function updatedBy(story: Story, records: readonly StoryRecord[]): StoryRecord[] {
  const file = shortDigest(story.raw.sha256);
  const taken = records.find((record) => record.history?.some((happening) => happening.file === file));
  if (taken) return [taken];
  const named = records.filter((record) => isRecent(record, story) && sharesName(record, story));
  const shown = named.filter(isPublic);
  // A story that was killed or is held keeps its updates from the public too.
  return shown.length > 0 ? shown : named;
}

function isRecent(record: StoryRecord, { raw }: Story): boolean {
  const ageMs = Date.parse(raw.lastModified) - Date.parse(record.live?.arrivedAt ?? '');
  return record.live !== undefined && ageMs >= 0 && ageMs <= recentMs;
}

function sharesName({ live }: StoryRecord, story: Story): boolean {
  const publisher = story.infoSources.find(({ role }) => role === 'publisher') ?? story.infoSources[0];
  if (!live || live.source !== publisher?.name) return false;
  return live.slugline !== undefined && story.slugline !== undefined
    ? foldedName(live.slugline) === foldedName(story.slugline)
    : foldedName(live.headline) === foldedName(story.headline);
}

/**
 * The text as a version of the story that it updates: its identity, and the wire's order where that has one.
 *
 * A refile or repeat has no number of its own: it is the version that it repeats, at a later time.
 */
export function asVersionOf(story: Story, { id, uri, live }: StoryRecord): Story {
  const version = story.version ?? live?.version;
  const decision = {
    rule: 'joined_story',
    saw: `${story.signals.filter((signal) => tags.includes(signal)).join(', ')} of ${uri}`.slice(0, 200),
    override: 'Put a line "Uri: …" with an id of your own at the very top to make it a story of its own.',
  };
  return {
    ...story,
    id,
    uri,
    uriFromWire: !uri.startsWith('urn:newsroom:key:'),
    ...(version === undefined ? {} : { version }),
    decisions: [...story.decisions, decision],
  };
}

/** True where the wire's own count says that the story has moved on: `UPDATE 1-` after `UPDATE 2-`. */
export function isOvertaken({ version }: Story, { live }: StoryRecord): boolean {
  return version !== undefined && (live?.version ?? 0) > version;
}

/** The text held back, since more than one story could be meant: nobody may choose for the desk. */
export function askWhichStory(story: Story, candidates: readonly StoryRecord[]): Story {
  const uris = candidates.map(({ uri }) => uri).slice(0, 3);
  const hold = {
    code: 'update-ambiguous',
    message: `This text says that it updates another one, and ${candidates.length} recent stories bear its name. Which one?`,
    fix: `Put a line "Uri: …" with that story's uri at the very top and drop it again (${uris.join(', ')}), or run newsroom release to publish it as a story of its own.`,
  };
  return { ...story, holds: [...story.holds, hold] };
}
