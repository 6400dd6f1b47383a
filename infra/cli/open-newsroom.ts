import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NewsroomError } from '../../shared/errors.ts';
import { type NewsroomOptions, type RunningNewsroom, startNewsroom } from '../local/start-newsroom.ts';
import { runningNewsroom } from './desk/running-newsroom.ts';

/** How long a newsroom that is closing may keep its folder. */
const patienceMs = 12_000;
const pauseMs = 100;

/**
 * Starts the newsroom; one that is still closing on the same folder is waited for, one that is open is an error.
 *
 * @throws LocalCloudError whatever `startNewsroom` throws
 */
export async function openNewsroom(options: NewsroomOptions): Promise<RunningNewsroom> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return closingFirst(await startNewsroom(options), options.dataDir);
    } catch (error) {
      const inUse = error instanceof NewsroomError && error.code === 'data-folder-in-use';
      if (!inUse || performance.now() > until || (await isOpen(options.dataDir))) throw error;
      await pause(pauseMs);
    }
  }
}

// The announcement goes first, so that the next command sees a newsroom that is closing as closed.
function closingFirst(newsroom: RunningNewsroom, dataDir: string): RunningNewsroom {
  return {
    endpoints: newsroom.endpoints,
    stop: async () => {
      await rm(join(dataDir, 'endpoints.json'), { force: true });
      await newsroom.stop();
    },
  };
}

async function isOpen(dataDir: string): Promise<boolean> {
  return runningNewsroom(dataDir).then(
    () => true,
    () => false,
  );
}
