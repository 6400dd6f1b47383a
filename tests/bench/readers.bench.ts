import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { decodeWire } from '#shared/wire/decode/decode-wire.ts';
import { readers } from '#shared/wire/formats/readers.ts';
import { readWire } from '#shared/wire/read-wire.ts';
import { recogniseFormat } from '#shared/wire/recognise/recognise-format.ts';
import { aSite } from '../page/a-story.ts';
import { agencyFiles } from './agency-files.ts';
import { cpuMicroseconds } from './cpu-time.ts';
import { ownFiles } from './own-files.ts';
import type { Measurement } from './report.ts';

const site = aSite();

/** CPU of decode, recognition, reading and normalizing together, for one file of each format. */
export async function measureOwnFiles(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const [key, text] of Object.entries(ownFiles)) {
    const read = reading(key, new TextEncoder().encode(text));
    const { format, readings } = await read();
    if (!readings.every((found) => 'story' in found)) throw new Error(`${key} is not read as a story`);
    rows.push({ what: format, unit: 'µs', ours: await cpuMicroseconds(read) });
  }
  return rows;
}

/**
 * The same for agency files of which Superdesk's parse and map was measured on another machine.
 *
 * How fast this machine is tells the anchor, a bare parse with saxes that was measured there too: the ratio is
 * (ours / saxes here) / (Superdesk / saxes there). There saxes ran alone; beside our readers, which use it in
 * another way, it takes up to twice as long, so it runs in a process of its own here as well.
 */
export async function measureAgencyFiles(): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  const anchors = anchorFigures();
  for (const { name, bytes, superdesk, saxes, goal } of agencyFiles()) {
    const anchor = anchors[name];
    if (!bytes || anchor === undefined) {
      rows.push({ what: `${name}: not beside this checkout`, unit: 'µs' });
      continue;
    }
    const ours = await cpuMicroseconds(reading(`${name}.xml`, bytes));
    const peer = (superdesk / saxes) * anchor;
    rows.push(...(await stages(name, bytes)));
    rows.push({
      what: `${name}, all with normalize`,
      unit: 'µs',
      ours,
      peer,
      peerIs: `Superdesk ${superdesk} µs where saxes took ${saxes}; saxes here ${anchor.toFixed(0)} µs`,
      ratio: ours / peer,
      goal,
    });
  }
  return rows;
}

/** Where the time goes: what comes before the reader, and the reader itself; the rest is normalizing. */
async function stages(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Measurement[]> {
  const key = `${name}.xml`;
  const decoded = await decodeWire({ bytes });
  const reader = await readers[recogniseFormat({ key }, decoded)]?.();
  const before = await cpuMicroseconds(async () => recogniseFormat({ key }, await decodeWire({ bytes })));
  const parseAndMap = await cpuMicroseconds(() => reader?.read({ ...decoded, bytes, key }));
  return [
    { what: `${name}, decode and recognise`, unit: 'µs', ours: before },
    { what: `${name}, parse and map`, unit: 'µs', ours: parseAndMap },
  ];
}

/** Microseconds by the name of the file. */
function anchorFigures(): Record<string, number> {
  const program = fileURLToPath(new URL('./anchor.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`the anchor does not run: ${stderr}`);
  return JSON.parse(stdout);
}

/** Each call is given bytes of its own, as each dropped file has them. */
function reading(key: string, bytes: Uint8Array<ArrayBuffer>) {
  return () =>
    readWire({ key, bytes: bytes.slice(), metadata: {}, lastModified: '2026-11-24T12:00:00.000Z' }, site);
}
