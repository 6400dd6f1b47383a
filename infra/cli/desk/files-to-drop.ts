import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { isLitter } from '../../../shared/wire/litter.ts';
import { CommandError } from '../command-error.ts';

/** A file that was named, or found in a folder that was named. */
export interface FileToDrop {
  readonly path: string;
  /** Object key without `incoming/`: the file's name, or its path inside the folder that was named. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Left behind by a file manager or a half-finished download: not dropped. */
  readonly litter: boolean;
}

/**
 * Lists the files to drop, folders with everything in them, in a stable order.
 *
 * @throws CommandError `no-such-file`, or `same-key-twice` before anything is sent
 */
export async function filesToDrop(operands: readonly string[]): Promise<FileToDrop[]> {
  const files: FileToDrop[] = [];
  for (const operand of operands) files.push(...(await filesOf(operand)));
  refuseSameKeys(files);
  return files;
}

async function filesOf(operand: string): Promise<FileToDrop[]> {
  const stats = await statOf(operand);
  if (!stats.isDirectory()) return [fileToDrop(operand, basename(operand), stats)];
  const entries = await readdir(operand, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: FileToDrop[] = [];
  for (const path of paths.sort()) {
    files.push(fileToDrop(path, relative(operand, path).split(sep).join('/'), await statOf(path)));
  }
  return files;
}

function fileToDrop(path: string, key: string, { size }: Stats): FileToDrop {
  return { path, key, size, litter: isLitter(key) };
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw new CommandError({
      code: 'no-such-file',
      message: `There is no file or folder ${path}.`,
      fix: 'Check the name.',
      cause,
    });
  }
}

function refuseSameKeys(files: readonly FileToDrop[]): void {
  const seen = new Map<string, string>();
  for (const { key, path } of files) {
    const other = seen.get(key);
    if (other !== undefined) {
      throw new CommandError({
        code: 'same-key-twice',
        message: `${other} and ${path} would both be dropped as ${key}, and the second would replace the first.`,
        fix: 'Rename one of them, or drop the folder that holds both.',
      });
    }
    seen.set(key, path);
  }
}
