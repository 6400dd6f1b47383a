import { readFileSync } from 'node:fs';
import { WireFormatError } from '#shared/errors.ts';
import { readWire } from '#shared/wire/read-wire.ts';
import { aSite } from '../page/a-story.ts';

/**
 * Reads one file as the publish function does, in a process of its own: prints its peak of resident memory, all of
 * Node and its heap's slack included, and how the file was answered.
 */
const [, , path = '', key = ''] = process.argv;
const bytes = new Uint8Array(readFileSync(path));
const answer = await readWire(
  { key, bytes, metadata: {}, lastModified: '2026-11-24T12:00:00.000Z' },
  aSite(),
).then(
  ({ format, readings: [first] }) =>
    `${format}, ${first && 'story' in first ? 'a story' : first?.error.code}`,
  (error: unknown) => (error instanceof WireFormatError ? error.code : String(error)),
);
const mb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ mb, answer }));
