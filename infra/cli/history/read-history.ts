import type { Newsroom } from '../../../shared/pipeline/newsroom.ts';
import type { Story } from '../../../shared/story/story.ts';
import { shortDigest } from '../../../shared/story/versions/history.ts';
import { type Happening, isPublic, type StoryRecord } from '../../../shared/story/versions/record.ts';
import { inParallel } from '../in-parallel.ts';
import { type Difference, versionDifference } from './version-difference.ts';

/** One thing that happened to a story, as the desk reads it. */
export interface HistoryEntry {
  readonly at: string;
  /** What was decided; `superseded` for a version that was received and kept, and never accepted. */
  readonly outcome: string;
  /** Number of the version that was accepted. */
  readonly revision?: number;
  /** Key of the file that brought the version. */
  readonly file?: string;
  /** Who decided, where it was not a version's file. */
  readonly by?: string;
  /** Against the version that was accepted before. */
  readonly difference?: readonly Difference[];
}

export interface History {
  readonly id: string;
  readonly uri: string;
  readonly state: string;
  /** Absolute path of its page, while it is public. */
  readonly path?: string;
  readonly headline?: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** False when older versions stand in the bucket than were looked at. */
  readonly complete: boolean;
}

/** Texts that are read for one history: the latest. */
const mostVersions = 100;
/** Names that one listing gives. */
const pageSize = 1000;

/** Everything that was decided on a story, with what each accepted version changed; cost bounded for each story. */
export async function readHistory({ wire }: Pick<Newsroom, 'wire'>, record: StoryRecord): Promise<History> {
  const prefix = `stories/${record.id}/` as const;
  const listed = await wire.list(prefix, '', pageSize);
  const versions = listed.filter(({ key }) => !key.startsWith('command_'));
  const latest = versions.slice(-mostVersions);
  const texts: Story[] = [];
  await inParallel(latest, 8, async ({ key }) => {
    // A text that a later release of this program cannot read any more does not hide the others.
    const text = await wire.loadStory(prefix + key).catch(() => undefined);
    if (text) texts.push(text);
  });
  const slot = record.live ?? record.next;
  return {
    id: record.id,
    uri: record.uri,
    state: record.state,
    ...(isPublic(record) && record.pagePath !== undefined ? { path: record.pagePath } : {}),
    ...(slot ? { headline: slot.headline } : {}),
    language: slot?.language ?? 'en',
    dir: slot?.dir ?? 'ltr',
    entries: entriesOf(record, texts),
    complete: latest.length === versions.length && listed.length < pageSize,
  };
}

/** Puts decisions and texts together. Pure. */
export function entriesOf(record: StoryRecord, texts: readonly Story[]): HistoryEntry[] {
  const decided = record.history ?? [];
  const byName = new Map(texts.map((text) => [nameOf(text), text]));
  const named = new Set(decided.map(({ at, file = '' }) => `${at} ${file}`));
  const begins = decided[0]?.revision === 1 || decided[0]?.outcome === 'killed';
  const others = texts.filter((text) => !named.has(nameOf(text)));
  const happenings: readonly (Happening & { text?: Story | undefined })[] = [
    ...decided.map((one) => ({ ...one, text: byName.get(`${one.at} ${one.file ?? ''}`) })),
    ...others.map((text) => ({ ...undecided(record, text, begins), text })),
  ];
  return withDifferences(happenings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
}

function nameOf({ raw }: Story): string {
  return `${raw.lastModified} ${shortDigest(raw.sha256)}`;
}

// A text of which the record's history does not speak: it lost, or it is older than the history.
function undecided({ live, next }: StoryRecord, { raw }: Story, begins: boolean): Happening {
  const slot = [live, next].find((one) => one?.storyKey.includes(raw.sha256));
  if (slot) return { at: raw.lastModified, outcome: 'accepted', revision: slot.revision };
  return { at: raw.lastModified, outcome: begins ? 'superseded' : 'received' };
}

function withDifferences(happenings: readonly (Happening & { text?: Story | undefined })[]): HistoryEntry[] {
  let before: Story | undefined;
  return happenings.map(({ at, outcome, revision, by, text }) => {
    const accepted = text !== undefined && (revision !== undefined || outcome === 'accepted');
    const difference = accepted && before ? versionDifference(before, text) : undefined;
    if (accepted) before = text;
    return {
      at,
      outcome,
      ...(revision === undefined ? {} : { revision }),
      ...(text === undefined ? {} : { file: text.raw.key }),
      ...(by === undefined ? {} : { by }),
      ...(difference === undefined ? {} : { difference }),
    };
  });
}
