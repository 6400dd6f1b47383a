import * as z from 'zod/mini';
import { SettingsError } from '../errors.ts';
import { complaintOf } from './complaint.ts';
import { lookSchema } from './look-settings.ts';
import { sharePlaces } from './share-places.ts';
import { socialSchema } from './social-settings.ts';

const slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens'));
/** First folders of the site's own pages: a section there would take their place. */
const ownFolders = ['corrections', 'topic', 'source', 'author', 'archive', 'about', 'search', 'sitemaps'];
const sectionSlug = slug.check(
  // A year is the archive's.
  z.refine(
    (name) => !ownFolders.includes(name) && !/^\d{4}$/.test(name),
    'must not be the name of a page of the site’s own',
  ),
);
const httpsUrl = z
  .string()
  .check(z.regex(/^https?:\/\/[^\s/]+(?:\/[^\s]*)?$/, 'must be an absolute http(s) URL'));

const timeZone = z.string().check(
  z.refine((name: string) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, 'must be an IANA time zone such as Asia/Baku'),
);

const language = z.string().check(
  z.refine((tag: string) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, 'must be a BCP 47 language tag such as en or az'),
);

/**
 * What makes this newsroom itself: everything an owner sets, in the `newsroom` context of `cdk.json`.
 *
 * Strict: an unknown key is a typing error and is refused.
 */
const settingsSchema = z
  .strictObject({
    /** Shown in the masthead, titles and feeds. */
    name: z.string().check(z.minLength(1), z.maxLength(80)),
    /** One sentence about the site, for the front, feeds and search engines. */
    description: z.string().check(z.minLength(1), z.maxLength(300)),
    /** BCP 47 tag of the site's own words; each story has its own. */
    language,
    /** IANA zone in which pages show times. */
    timeZone,
    /** Public origin without a trailing slash; absent: the distribution's own domain name. */
    baseUrl: z.optional(
      z.string().check(z.regex(/^https:\/\/[^\s/]+$/, 'must be https://host without a trailing slash')),
    ),
    sections: z
      .array(
        z.strictObject({
          slug: sectionSlug,
          name: z.string().check(z.minLength(1)),
          /** Words that put a story here when the wire names no section; compared without case. */
          keywords: z.array(z.string().check(z.minLength(1))),
        }),
      )
      .check(z.minLength(1)),
    /** Slug of the section for stories that fit no other. */
    defaultSection: slug,
    /** Colours, type and mark of the site. */
    look: z.optional(lookSchema),
    /** The site's own accounts, and how news is told on social networks. */
    social: socialSchema,
    /** Networks that an article offers to be shared on, as plain links in this order; none by default. */
    share: z.optional(
      z
        .array(z.enum(sharePlaces))
        .check(z.refine((names) => new Set(names).size === names.length, 'must not name a network twice')),
    ),
    /** A preview image for each story where its address is shared; on unless `false`. */
    socialCards: z.optional(z.boolean()),
    /** The WebSub hub that tells subscribers of the feeds; named in each feed. */
    webSubHub: z.optional(httpsUrl),
    /** Whom to tell of a weakness, for /.well-known/security.txt. */
    security: z.optional(
      z.strictObject({
        contact: z
          .string()
          .check(z.regex(/^(?:mailto:|https:\/\/)\S+$/, 'must be a mailto: or https: address')),
        /** The standard asks for a date, at most a year ahead, after which nobody relies on the file. */
        expires: z
          .string()
          .check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'must be a time such as 2027-06-30T00:00:00Z')),
        policy: z.optional(httpsUrl),
      }),
    ),
    /** Who publishes this and by which standards, in paragraphs, for /about/. */
    about: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(1000))).check(z.maxLength(12))),
    publisher: z.strictObject({
      name: z.string().check(z.minLength(1)),
      url: z.optional(httpsUrl),
      logo: z.optional(httpsUrl),
    }),
  })
  .check(
    z.refine((settings) => settings.sections.some((section) => section.slug === settings.defaultSection), {
      message: 'must be the slug of one of the sections',
      path: ['defaultSection'],
    }),
    z.refine(
      (settings) =>
        new Set(settings.sections.map((section) => section.slug)).size === settings.sections.length,
      { message: 'must not name a slug twice', path: ['sections'] },
    ),
  );

export type NewsroomSettings = z.infer<typeof settingsSchema>;

/** The settings with the public origin that pages, feeds and announcements use in absolute URLs. */
export type Site = NewsroomSettings & { readonly origin: string };

/**
 * Checks the newsroom's settings.
 *
 * @param input - the `newsroom` context of `cdk.json`, parsed
 * @throws SettingsError `settings-invalid`, naming the key and what it must be
 */
export function readSettings(input: unknown): NewsroomSettings {
  const result = settingsSchema.safeParse(input);
  if (result.success) return result.data;
  const { key, words } = complaintOf(result.error.issues[0], 'newsroom', input);
  throw new SettingsError({
    code: 'settings-invalid',
    message: `The setting ${key} ${words}.`,
    fix: `Correct ${key} in the context of cdk.json.`,
  });
}
