import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LocalCloudError } from './local-cloud-error.ts';

/** Ports of the last start, so that addresses stay the same. */
export interface RememberedPorts {
  readonly site?: number;
  readonly aws?: number;
  readonly dynamodb?: number;
  readonly outbox?: number;
}

/** The folder that holds a local newsroom: one newsroom at a time. */
export interface DataFolder {
  readonly path: string;
  /** Path of something inside. */
  inside(...names: readonly string[]): string;
  rememberedPorts(): RememberedPorts;
  rememberPorts(ports: RememberedPorts): void;
  /** Writes `endpoints.json`, by which other commands find the running newsroom. */
  announce(endpoints: object): void;
  /** Takes the announcement back and lets the folder go. */
  release(): void;
}

/**
 * Opens the folder, and keeps every other newsroom out of it until this process ends, however it ends.
 *
 * @throws LocalCloudError `data-folder-in-use`
 */
export function openDataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true });
  const lock = takeLock(path);
  const inside = (...names: readonly string[]): string => join(path, ...names);
  const endpointsFile = inside('endpoints.json');
  rmSync(endpointsFile, { force: true });
  return {
    path,
    inside,
    rememberedPorts: () => readPorts(inside('ports.json')),
    rememberPorts: (ports) => writeWhole(inside('ports.json'), ports),
    announce: (endpoints) => writeWhole(endpointsFile, endpoints),
    release: () => {
      rmSync(endpointsFile, { force: true });
      lock.close();
    },
  };
}

/** The operating system drops a database lock with the process, so a killed newsroom leaves none behind. */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(join(path, 'newsroom.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch {
    lock.close();
    throw new LocalCloudError({
      code: 'data-folder-in-use',
      message: `Another newsroom is running on ${path}.`,
      fix: 'Stop it first, or start this one with another folder: --data DIR.',
    });
  }
}

function readPorts(file: string): RememberedPorts {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Readers see the old file or the new one, never half of it. */
function writeWhole(file: string, content: object): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
