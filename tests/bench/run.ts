import { arch, cpus } from 'node:os';
import { measureImportCost } from './import-cost.bench.ts';
import { measureAgencyFiles, measureOwnFiles } from './readers.bench.ts';
import { isMissed, type Section, tableOf } from './report.ts';

/** `npm run bench [-- --json] [--quick]`: prints every figure beside its goal; exit code 1 when a goal is missed. */
const sections: Section[] = [
  { title: 'CPU of one agency file: decode, read, normalize', rows: await measureAgencyFiles() },
  { title: 'CPU of one story of 450 words in each format', rows: await measureOwnFiles() },
  { title: 'CPU of a cold start', rows: await measureImportCost() },
];
const machine = { node: process.version, cpu: cpus()[0]?.model ?? arch(), cores: cpus().length };

process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify({ machine, sections })}\n`
    : `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n${tableOf(sections)}\n`,
);
process.exitCode = sections.some(({ rows }) => rows.some(isMissed)) ? 1 : 0;
