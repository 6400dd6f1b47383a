import * as z from 'zod/mini';
import type { FileHint } from '../../shared/pipeline/publish/file-hint.ts';

/** One thing to look at: a file that was dropped or deleted, a story to go on with, or a kill that waits. */
export type Work =
  | (FileHint & { readonly large: boolean })
  | { readonly id: string }
  | { readonly kill: string }
  | { readonly id: string; readonly recover: 'page' | 'record' }
  | { readonly id: string; readonly tell: true };

/** A file from this size on takes enough memory to be read alone. */
const largeBytes = 1024 * 1024;

const prefix = 'incoming/';

const testEvent = z.object({ Event: z.literal('s3:TestEvent') });

// Only what is used is checked: S3 adds fields with every minor version of the event.
const s3Event = z.object({
  Records: z.array(
    z.object({
      eventVersion: z.string().check(z.startsWith('2.')),
      s3: z.object({
        object: z.object({
          key: z.string(),
          sequencer: z.optional(z.string()),
          size: z.optional(z.number()),
        }),
      }),
    }),
  ),
});

const resumption = z.discriminatedUnion('resume', [
  z.object({ resume: z.literal('story'), id: z.string() }),
  z.object({ resume: z.literal('file'), key: z.string() }),
  z.object({ resume: z.literal('kill'), name: z.string() }),
  z.object({ resume: z.literal('page'), id: z.string() }),
  z.object({ resume: z.literal('record'), id: z.string() }),
  z.object({ resume: z.literal('receipt'), id: z.string() }),
]);

const message = z.union([testEvent, s3Event, resumption]);

/**
 * Reads one queue message: an S3 notification, the test event that S3 sends when a bucket is connected, or a
 * request to resume.
 *
 * @returns what to look at; nothing for a test event or a key outside `incoming/`
 * @throws ZodError or SyntaxError for any other message, so that it ends in the dead-letter queue and is seen
 */
export function workOf(body: string): Work[] {
  const read = message.parse(JSON.parse(body));
  if ('Event' in read) return [];
  if ('resume' in read) return [resumed(read)];
  return read.Records.map(({ s3: { object } }) => ({
    key: keyOf(object.key),
    sequencer: object.sequencer ?? '',
    large: (object.size ?? 0) >= largeBytes,
  }))
    .filter(({ key }) => key.startsWith(prefix) && key !== prefix)
    .map(({ key, ...hint }) => ({ ...hint, key: key.slice(prefix.length) }));
}

function resumed(asked: z.infer<typeof resumption>): Work {
  if (asked.resume === 'kill') return { kill: asked.name };
  if (asked.resume === 'story') return { id: asked.id };
  if (asked.resume === 'file') return { key: asked.key, sequencer: '', large: true };
  if (asked.resume === 'receipt') return { id: asked.id, tell: true };
  return { id: asked.id, recover: asked.resume };
}

// S3 encodes keys in events as a form does: a space is a plus sign.
function keyOf(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}
