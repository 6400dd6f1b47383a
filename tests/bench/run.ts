import { arch, cpus } from 'node:os';
import { measureColdStart } from './cold-start.bench.ts';
import { measureImportCost } from './import-cost.bench.ts';
import { measureLatency } from './latency.bench.ts';
import { measureMemory } from './memory.bench.ts';
import { measureOneMoreStory } from './one-more-story.bench.ts';
import { measurePeakMemory } from './peak-memory.bench.ts';
import { measureAgencyFiles, measureOwnFiles } from './readers.bench.ts';
import { measureRender } from './render.bench.ts';
import { isMissed, type Measurement, type Section, tableOf } from './report.ts';
import { measureThroughput } from './throughput.bench.ts';

const all: Readonly<Record<string, readonly [title: string, measure: () => Promise<Measurement[]>]>> = {
  agencies: ['CPU of one agency file: decode, read, normalize', measureAgencyFiles],
  formats: ['CPU of one story of 450 words in each format', measureOwnFiles],
  readers: ['CPU of a cold start with and without the readers that it does not need', measureImportCost],
  'cold-start': ['CPU of a cold start of the publish function', measureColdStart],
  render: ['CPU of one page', measureRender],
  'one-more': ['CPU of one more story, by the size of the archive', measureOneMoreStory],
  throughput: ['Time of one story in the warm step, services on loopback', measureThroughput],
  memory: ['Memory of one warm function', measureMemory],
  peak: ['Peak of resident memory for the largest file of a story', measurePeakMemory],
  latency: ['From the drop to its receipt in the local newsroom', measureLatency],
};

/**
 * `npm run bench [-- NAME...] [--json] [--quick] [--large] [--draw=FILE]`: prints every figure, or those of the named sections,
 * beside its goal; exit code 1 when a goal is missed.
 */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.find((name) => !(name in all));
if (unknown) throw new Error(`No section is named ${unknown}. There are: ${Object.keys(all).join(', ')}.`);
const asJson = process.argv.includes('--json');
const machine = { node: process.version, cpu: cpus()[0]?.model ?? arch(), cores: cpus().length };
if (!asJson) process.stdout.write(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n`);

const sections: Section[] = [];
for (const [name, [title, measure]] of Object.entries(all)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const section = { title, rows: await measure() };
  sections.push(section);
  if (!asJson) process.stdout.write(`${tableOf([section])}\n`);
}
if (asJson) process.stdout.write(`${JSON.stringify({ machine, sections })}\n`);
process.exitCode = sections.some(({ rows }) => rows.some(isMissed)) ? 1 : 0;
