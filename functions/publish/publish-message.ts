import type { SQSRecord } from 'aws-lambda';
import { retryKill } from '../../shared/pipeline/kill/wait-for-story.ts';
import { nameInLogs } from '../../shared/pipeline/name-in-logs.ts';
import type { Newsroom } from '../../shared/pipeline/newsroom.ts';
import { publishFile } from '../../shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '../../shared/pipeline/publish/resume-story.ts';
import { retellStory } from '../../shared/pipeline/receipts/tell-again.ts';
import { answerFault } from '../../shared/pipeline/recovery/answer-fault.ts';
import { maxAttempts } from '../../shared/settings/attempts.ts';
import { logFailure } from '../open-newsroom.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type Work, workOf } from './work-of-message.ts';

/**
 * Does everything that one message speaks of. On the last attempt the editor is answered whatever happens.
 *
 * @throws whatever a step throws: the queue delivers the message again
 */
export async function publishMessage(newsroom: Newsroom, message: SQSRecord): Promise<void> {
  const attempt = Number(message.attributes.ApproximateReceiveCount);
  for (const work of worksIn(message)) {
    const lastFile = attempt >= maxAttempts && 'key' in work ? work : undefined;
    if (lastFile) await answerFault(newsroom, lastFile);
    try {
      await run(newsroom, work);
    } catch (error) {
      logFailure(error, { ...(await nameOf(work)), attempt });
      if (lastFile) await answerFault(newsroom, lastFile, error);
      throw error;
    }
  }
}

async function nameOf(work: Work): Promise<Record<string, string>> {
  if ('key' in work) return { file: await nameInLogs(work.key) };
  return 'kill' in work ? { kill: work.kill } : { id: work.id };
}

function worksIn(message: SQSRecord): Work[] {
  try {
    return workOf(message.body);
  } catch (error) {
    logFailure(error, { message: message.messageId });
    throw error;
  }
}

// Ten large files at once would not fit into the function's memory.
const largeFiles = new OneAtATime();

async function run(newsroom: Newsroom, work: Work): Promise<void> {
  if ('tell' in work) return retellStory(newsroom, work.id);
  if ('kill' in work) return retryKill(newsroom, work.kill);
  if ('recover' in work) {
    // Loaded on a bad day alone.
    const { recoverStory } = await import('../../shared/pipeline/recovery/recover-story.ts');
    return recoverStory(newsroom, work);
  }
  if ('id' in work) return resumeStory(newsroom, work.id);
  return work.large ? largeFiles.run(() => publishFile(newsroom, work)) : publishFile(newsroom, work);
}
