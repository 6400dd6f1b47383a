import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';

/** What `endpoints.json` tells of a running local newsroom, as far as commands need it. */
export interface RunningNewsroom {
  readonly site: string;
  readonly aws: string;
  readonly dynamodb: string;
  readonly stack: string;
  readonly region: string;
  readonly wireBucket: string;
  readonly table: string;
  readonly pid: number;
}

/**
 * Finds the local newsroom that runs on a folder.
 *
 * @throws CommandError `newsroom-not-running`
 */
export async function runningNewsroom(dataDir: string): Promise<RunningNewsroom> {
  const newsroom = await announced(join(dataDir, 'endpoints.json'));
  if (newsroom && isAlive(newsroom.pid)) return newsroom;
  throw new CommandError({
    code: 'newsroom-not-running',
    message: `No newsroom is running on ${dataDir}.`,
    fix: 'Start it with: npx newsroom start, or name its folder with --data DIR, or a stack on AWS with --stack NAME.',
  });
}

async function announced(file: string): Promise<RunningNewsroom | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as RunningNewsroom;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
