import * as z from 'zod/mini';
import { sha256Hex } from '../digest.ts';
import { instant } from '../story.ts';
import { isPublic, type StoryRecord } from '../versions/record.ts';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * One line of the public ledger: something that readers were told about a story that they could already read.
 *
 * `headline`, `url` and `text` stand there only while the story is public. The chain holds their absence: it is made
 * of what never changes.
 */
export const ledgerEntrySchema = z.object({
  /** `<story id>-<compact instant>-<kind>`, for a correction followed by 8 digits of its text's digest. */
  id: z.string().check(z.regex(/^[a-z2-7]{10}-[0-9TZ]+-[a-z0-9-]+$/)),
  /** When readers were told: UTC with milliseconds. */
  at: instant,
  kind: z.enum(['correction', 'withdrawal', 'reinstatement']),
  /** Of the story. */
  uri: z.string(),
  url: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  headline: z.optional(z.string()),
  /** BCP 47, of headline and text. */
  language: z.optional(z.string()),
  dir: z.optional(z.enum(['ltr', 'rtl'])),
  /** What was put right; a withdrawal has none. */
  text: z.optional(z.string()),
  /** sha256 of the text in UTF-8, of the empty text where there is none. */
  textSha256: digest,
  /** Hash of the entry before it, also across months. */
  previous: digest,
  hash: digest,
});

export type LedgerEntry = Readonly<z.infer<typeof ledgerEntrySchema>>;

/** An entry before it has its place in the chain. */
export type Told = Omit<LedgerEntry, 'previous' | 'hash'>;

/**
 * Everything that the ledger holds of a story, oldest first.
 *
 * The same record gives the same entries with the same ids, however often and in whatever order they are written.
 *
 * @param origin - public origin of the site
 */
export async function toldOf(record: StoryRecord, origin: string): Promise<Told[]> {
  const { pagePath } = record;
  if (pagePath === undefined) return [];
  const corrections = record.corrections.map(({ at, text }) =>
    told(record, { at, kind: 'correction', text }),
  );
  const turns = (record.turns ?? []).map((turn) => told(record, turn));
  const entries = await Promise.all([...corrections, ...turns]);
  return entries.map((entry) => labelled(entry, record, origin + pagePath)).sort(byTime);
}

/** What readers may be shown of an entry whose story they may not see. */
export function blanked({ id, at, kind, uri, textSha256 }: Told): Told {
  return { id, at, kind, uri, textSha256 };
}

async function told(
  { id, uri }: StoryRecord,
  { at, kind, text = '' }: { at: string; kind: LedgerEntry['kind']; text?: string },
): Promise<Told> {
  const textSha256 = await sha256Hex(text);
  const name = [
    id,
    at.replace(/[-:.]/g, ''),
    kind,
    ...(kind === 'correction' ? [textSha256.slice(0, 8)] : []),
  ];
  return { id: name.join('-'), at, kind, uri, ...(text === '' ? {} : { text }), textSha256 };
}

function labelled(entry: Told, record: StoryRecord, url: string): Told {
  const { live } = record;
  if (!live || !isPublic(record)) return blanked(entry);
  const { headline, language, dir } = live;
  return { ...entry, url, headline, language, dir };
}

function byTime(a: Told, b: Told): number {
  return `${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1;
}
