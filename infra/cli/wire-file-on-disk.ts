import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { WireFormatError } from '../../shared/errors.ts';
import { fileTooBig } from '../../shared/wire/file-too-big.ts';
import { maxWireBytes } from '../../shared/wire/read-wire.ts';
import type { WireFile } from '../../shared/wire/wire-file.ts';

/**
 * Reads a file from disk as if it had been dropped: its base name is the key, its time of change the drop's time.
 *
 * @throws WireFormatError `no-such-file`, `is-a-folder`, `not-a-file`, `file-too-big` (before it is read) or `file-unreadable`
 */
export async function wireFileOnDisk(path: string): Promise<WireFile> {
  try {
    const { mtime } = checked(await stat(path), path);
    const bytes = new Uint8Array(await readFile(path));
    return { key: basename(path), bytes, metadata: {}, lastModified: mtime.toISOString() };
  } catch (error) {
    throw error instanceof WireFormatError ? error : unopened(path, error as NodeJS.ErrnoException);
  }
}

function checked(stats: Stats, path: string): Stats {
  if (stats.isDirectory()) throw problem('is-a-folder', `${path} is a folder.`, 'Name the files in it.');
  if (!stats.isFile()) throw problem('not-a-file', `${path} is not a file.`, 'Name a file.');
  if (stats.size > maxWireBytes) throw fileTooBig(stats.size, maxWireBytes);
  return stats;
}

function unopened(path: string, cause: NodeJS.ErrnoException): WireFormatError {
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
    return problem('no-such-file', `There is no file ${path}.`, 'Check the name.');
  return problem('file-unreadable', `${path} cannot be opened.`, 'Check who may read it.', cause);
}

function problem(code: string, message: string, fix: string, cause?: unknown): WireFormatError {
  return new WireFormatError({ code, message, fix, cause });
}
