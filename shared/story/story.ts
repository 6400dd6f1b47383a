import * as z from 'zod/mini';
import { type Block, blockSchema } from './body.ts';
import { pictureReferenceSchema } from './pictures/picture-words.ts';
import { takeMarkSchema, takesSchema } from './takes/take-mark.ts';

/** Bumped when the stored shape changes; a bump never announces anything again. */
export const storySchemaVersion = 1;

/** UTC instant with milliseconds, `2024-08-21T05:00:00.000Z`: sorts as text. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const text = z.string().check(z.minLength(1));

export const decisionSchema = z.object({
  /** Stable snake_case name of the rule, e.g. `headline_derived`. */
  rule: text,
  /** What the rule saw, as filed; at most 200 characters. */
  saw: z.string(),
  /** Byte range in the dropped file; absent where the rule looked at the file as a whole. */
  where: z.optional(z.tuple([z.int(), z.int()])),
  /** How an editor overrides the decision; absent where there is nothing to override. */
  override: z.optional(text),
});

export const warningSchema = z.object({
  /** Stable snake_case code, e.g. `name_variant`. */
  code: text,
  message: text,
  fix: z.optional(text),
});

/** Why a human must act before a version may become public. Any hold keeps the version in `next`. */
export const holdSchema = z.object({ code: text, message: text, fix: text });

/** What the desk says about a file beyond its text, as signalled by the wire. */
export const signalSchema = z.enum([
  'alert',
  'update',
  'correction',
  'refile',
  'repeat',
  'wrapup',
  'kill',
  'hold',
  'release',
  'reinstate',
  'advisory',
]);

/**
 * A story as read from one wire file: IPTC ninjs 3.1 names, plus our own.
 *
 * Absent is absent: nothing is guessed. Fields that depend on what was accepted before (`revision`,
 * `firstPublishedAt`, `modifiedAt`) live in the story's record and join when it is rendered.
 */
export const storySchema = z.object({
  schemaVersion: z.literal(storySchemaVersion),
  /** First 10 base32 characters of sha256(uri). */
  id: z.string().check(z.regex(/^[a-z2-7]{10}$/)),
  /** The wire’s own id, else `urn:newsroom:key:<first 32 hex digits of sha256(object key)>`. */
  uri: text,
  /** The wire's identifier of this very version, as filed, where `uri` names all versions of the story. */
  sourceId: z.optional(text),
  /** True where `uri` comes from the wire, false where it was derived from the object key. */
  uriFromWire: z.boolean(),
  /** The wire's own version number; absent when the wire gives none. */
  version: z.optional(z.int()),
  headline: text,
  /** True where no headline was filed and one was taken from the text. */
  headlineDerived: z.optional(z.literal(true)),
  slugline: z.optional(text),
  byline: z.optional(text),
  /** The dateline as filed, e.g. `BAKU, Aug 21 (AZERTAC) -`. */
  dateline: z.optional(text),
  /** The place of the dateline, e.g. `BAKU`. */
  located: z.optional(text),
  /** BCP 47. */
  language: text,
  dir: z.enum(['ltr', 'rtl']),
  /** 1 (highest) to 9. */
  urgency: z.optional(z.int().check(z.gte(1), z.lte(9))),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  embargoedUntil: z.optional(instant),
  expires: z.optional(instant),
  /** For the desk only: never on a page, in a feed or in an announcement. */
  edNote: z.optional(text),
  creditline: z.optional(text),
  copyrightNotice: z.optional(text),
  copyrightHolder: z.optional(text),
  usageTerms: z.optional(text),
  infoSources: z.array(z.object({ name: text, role: z.enum(['publisher', 'agency', 'originator']) })),
  people: z.array(
    z.object({
      name: text,
      role: z.enum(['speaker', 'mentioned', 'author']),
      title: z.optional(text),
      aliases: z.array(text),
    }),
  ),
  keywords: z.array(text),
  /** IPTC subject or Media Topic codes as filed, with a name where the wire gives one. */
  subjects: z.array(z.object({ code: text, name: z.optional(text) })),
  /** Slug of one of the settings' sections. */
  section: text,
  genre: z.optional(text),
  summary: z.optional(text),
  body: z.array(blockSchema),
  /** The body's words as filed, paragraphs separated by a blank line. */
  bodyText: z.string(),
  /** When the source wrote it; absent when the wire gives no UTC offset. */
  contentCreated: z.optional(instant),
  sourceTimestampRaw: z.optional(text),
  /** `+04:00`; kept because a time zone must not be guessed from it. */
  sourceUtcOffset: z.optional(z.string().check(z.regex(/^[+-]\d\d:\d\d$/))),
  /** What was put right in this version, as its correction text says. */
  corrections: z.array(z.object({ text })),
  signals: z.array(signalSchema),
  /** The story that a kill, hold or correction speaks of, as filed. */
  references: z.optional(z.array(text)),
  socialHandles: z.array(z.object({ platform: text, handle: text, owner: z.enum(['source', 'author']) })),
  /** `Reporting by …; Editing by …`, shown small at the end. */
  credits: z.array(text),
  /** Boilerplate taken off the end of the story, as filed; never rendered. */
  footerRaw: z.optional(text),
  holds: z.array(holdSchema),
  /** The picture that the file names or carries. */
  picture: z.optional(pictureReferenceSchema),
  /** What this file says of its place among the parts of a story that the wire sends in several. */
  take: z.optional(takeMarkSchema),
  /** The parts that this version was joined from. */
  takes: z.optional(takesSchema),
  /** Where the page will stand; frozen at first publication. */
  pagePath: z.string().check(z.regex(/^\/[a-z0-9-]+\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+\/$/)),
  /** sha256 of headline, body and overrides: equal content is the same version. */
  contentHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  raw: z.object({
    key: text,
    etag: z.optional(z.string()),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    encoding: text,
    format: text,
    bytes: z.int(),
    /** S3 LastModified of the object: when the desk dropped it. */
    lastModified: instant,
  }),
  warnings: z.array(warningSchema),
  decisions: z.array(decisionSchema),
});

export type Story = Readonly<Omit<z.infer<typeof storySchema>, 'body'>> & { readonly body: readonly Block[] };
export type Decision = z.infer<typeof decisionSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type Hold = z.infer<typeof holdSchema>;
export type Signal = z.infer<typeof signalSchema>;
