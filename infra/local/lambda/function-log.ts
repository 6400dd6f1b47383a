import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Log file of one function, `<folder>/<id>.log`, which stands for its log group. */
export interface FunctionLog {
  /** Copies a worker's output into the file. */
  capture(output: Readable): void;
  write(line: string): void;
  close(): Promise<void>;
}

const maxBytes = 20 * 1024 * 1024;

/** Opens the log for appending; one that has grown past 20 MB is kept as `<id>.log.old`. */
export function openFunctionLog(folder: string, id: string): FunctionLog {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${id}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.old`);
  const stream = createWriteStream(file, { flags: 'a' });
  stream.on('error', () => undefined);
  return {
    capture: (output) => {
      output.on('data', (chunk: Buffer) => {
        if (!stream.writableEnded) stream.write(chunk);
      });
    },
    write: (line) => {
      if (!stream.writableEnded) stream.write(`${new Date().toISOString()} ${line}\n`);
    },
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
