import * as z from 'zod/mini';
import type { Announcement } from '../shared/social/announcement.ts';

const text = z.string().check(z.minLength(1));
const handles = z.object({
  x: z.optional(text),
  bluesky: z.optional(text),
  mastodon: z.optional(text),
  threads: z.optional(text),
});

// As docs/announcement.schema.json documents it; fields that a later version adds are left out.
const announcement = z.object({
  schemaVersion: z.literal(1),
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  kind: z.enum(['publication', 'update', 'correction', 'withdrawal']),
  uri: text,
  rank: text,
  revision: z.int(),
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  file: z.optional(text),
  url: z.string().check(z.regex(/^https?:\/\//)),
  headline: text,
  summary: z.optional(text),
  correction: z.optional(text),
  section: text,
  language: text,
  urgency: z.optional(z.int()),
  tags: z.optional(z.array(text)),
  handles: z.optional(handles),
  text,
});

/**
 * Reads one message of the topic as a queue with raw delivery gets it.
 *
 * @throws ZodError or SyntaxError for any other message, so that it ends in the dead-letter queue and is seen
 */
export function announcementIn(body: string): Announcement {
  return announcement.parse(JSON.parse(body)) as Announcement;
}
