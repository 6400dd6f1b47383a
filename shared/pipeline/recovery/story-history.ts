import * as z from 'zod/mini';
import type { ArchivedObject } from '../../aws/story-archive.ts';
import { type DeskCommand, deskCommandSchema } from '../../story/desk/desk-command.ts';
import { type Story, storySchema } from '../../story/story.ts';
import { candidateOf } from '../../story/versions/candidate.ts';
import type { StoryEvent } from '../../story/versions/rebuild-record.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import { labelsOf } from '../lists/story-labels.ts';
import type { Newsroom } from '../newsroom.ts';

/** Everything that is kept of one story: its versions, and what the desk ordered. */
export interface StoryHistory {
  readonly id: string;
  readonly uri: string;
  readonly events: readonly StoryEvent[];
  /** Digests of texts that were erased. */
  readonly texts: readonly string[];
  /** What an erasure left of the record. */
  readonly erased?: StoryRecord;
}

const keptCommandSchema = z.extend(deskCommandSchema, {
  uri: z.string(),
  by: z.optional(z.string()),
  picture: z.optional(z.string()),
});

/** Keeps a command beside the story that it was given for, so that the story's folder is its whole history. */
export async function keepCommand(
  newsroom: Newsroom,
  target: Pick<StoryRecord, 'id' | 'uri'>,
  command: DeskCommand,
): Promise<void> {
  const body = JSON.stringify({ ...command, uri: target.uri });
  await newsroom.archive.keep(target.id, `${commandPrefix}${command.at}_${command.verb}.json`, body);
}

/**
 * Reads the history of a story from the wire bucket alone.
 *
 * @returns undefined when nothing is kept of it
 * @throws ZodError when a kept object has a shape of another time
 */
export async function readHistory(newsroom: Newsroom, id: string): Promise<StoryHistory | undefined> {
  const objects = await newsroom.archive.readAll(id);
  const tombstone = objects.find(({ name }) => name === 'erased.json');
  const kept = await Promise.all(
    objects.filter((object) => object !== tombstone).map((object) => eventOf(newsroom, id, object)),
  );
  const [first] = kept;
  if (tombstone)
    return erasedHistory(
      id,
      tombstone,
      kept.map(({ event }) => event),
    );
  return first && { id, uri: first.uri, texts: [], events: kept.map(({ event }) => event) };
}

// What was erased is told by its tombstone; only what came after it is an event.
function erasedHistory(id: string, { text }: ArchivedObject, events: readonly StoryEvent[]): StoryHistory {
  const { uri, texts, record } = JSON.parse(text) as Tombstone;
  return { id, uri, texts, erased: record, events: events.filter(({ at }) => at > (record.erasedAt ?? '')) };
}

interface Tombstone {
  readonly uri: string;
  readonly texts: readonly string[];
  readonly record: StoryRecord;
}

/**
 * The texts of all versions that are kept of a story, whatever became of them.
 *
 * @throws ZodError when a kept object has a shape of another time
 */
export async function keptVersions(newsroom: Newsroom, id: string): Promise<Story[]> {
  const kept = await newsroom.archive.readAll(id);
  return kept
    .filter(({ name }) => !name.startsWith(commandPrefix) && name !== 'erased.json')
    .map(({ text }) => storySchema.parse(JSON.parse(text)) as Story);
}

const commandPrefix = 'command_';

async function eventOf(
  { site }: Newsroom,
  id: string,
  { name, text, metadata }: ArchivedObject,
): Promise<{ uri: string; event: StoryEvent }> {
  if (name.startsWith(commandPrefix)) {
    const { uri, ...command } = keptCommandSchema.parse(JSON.parse(text));
    return { uri, event: { at: command.at, command } };
  }
  const story = storySchema.parse(JSON.parse(text)) as Story;
  // The sequencer of the event is known to the rank alone, which is the object's name.
  const arrival = { lastModified: story.raw.lastModified, sequencer: '' };
  const quiet = metadata['quiet'] === 'true';
  const named = { rank: name.replace(/\.json$/, ''), storyKey: `stories/${id}/${name}` };
  const labels = await labelsOf(story, site);
  const version = { ...candidateOf(story, arrival, { quiet, labels }), ...named };
  return { uri: story.uri, event: { at: arrival.lastModified, version } };
}
