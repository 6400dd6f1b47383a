import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { maxWireBytes } from '#shared/wire/read-wire.ts';
import { p, run, word } from '../wire/docx/word-files.ts';
import type { Measurement } from './report.ts';

const program = fileURLToPath(new URL('./read-one-file.ts', import.meta.url));
const quick = process.argv.includes('--quick');
// As infra/constructs/functions/publish-step.ts gives it.
const functionMb = 512;
const bytes = quick ? 64 * 1024 : maxWireBytes;

const words =
  'The ferry of Vell sailed again on Tuesday with ninety people aboard, the harbour master said. '.repeat(10);
const repeated = (part: string, around: number) => part.repeat(Math.floor((bytes - around) / part.length));

/** The largest file of each heavy format that a story may have, by its name. */
const files: Readonly<Record<string, () => string | Uint8Array>> = {
  'ferry.txt': () => `Ferry of Vell sails again\n\n${repeated(`${words}\n\n`, 100)}`,
  'ferry.docx': () => word({ body: p(run('Ferry of Vell sails again')) + repeated(p(run(words)), 4_000) }),
  'ferry.eml': () =>
    `From: Ole Mole <ole@vell.example>\r\nTo: desk@vell.example\r\nSubject: Ferry of Vell sails again\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${repeated(`${words}\r\n\r\n`, 400)}`,
  'ferry.nitf.xml': () =>
    `<?xml version="1.0"?><nitf><head><title>Ferry of Vell</title></head><body><body.head><hedline><hl1>Ferry of Vell sails again</hl1></hedline></body.head><body.content>${repeated(`<p>${words}</p>`, 400)}</body.content></body></nitf>`,
};

/** Peak of resident memory of a process that reads the one file, against the function's memory. */
export async function measurePeakMemory(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  try {
    return Object.entries(files).map(([key, write]) => {
      const path = join(folder, key);
      writeFileSync(path, write());
      const { mb, answer } = readingOf(path, key);
      const what = `peak for ${key} of ${(bytes / 2 ** 20).toFixed(1)} MiB: ${answer}`;
      const peerIs = `the publish function has ${functionMb} MB`;
      return { what, unit: 'MB', ours: mb, peer: functionMb, peerIs, ratio: mb / functionMb, goal: 0.9 };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readingOf(path: string, key: string): { mb: number; answer: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [program, path, key], { encoding: 'utf8' });
  if (stdout === '') throw new Error(`${key} ends its reader: ${stderr}`);
  return JSON.parse(stdout) as { mb: number; answer: string };
}
