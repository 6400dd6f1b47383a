import type { SQSRecord } from 'aws-lambda';
import { nameInLogs } from '../../shared/pipeline/name-in-logs.ts';
import { developPicture } from '../../shared/pipeline/picture/develop-picture.ts';
import type { PictureDesk } from '../../shared/pipeline/picture/picture-desk.ts';
import { answerFault } from '../../shared/pipeline/recovery/answer-fault.ts';
import { maxAttempts } from '../../shared/settings/attempts.ts';
import { logFailure } from '../open-newsroom.ts';
import { pictureWorkOf } from './picture-work.ts';

/**
 * Does what one message of the picture queue asks for. Before the last attempt the editor is answered: a picture that
 * takes the function's memory or time leaves nobody to answer afterwards.
 *
 * @throws whatever a step throws: the queue delivers the message again
 */
export async function pictureMessage(desk: PictureDesk, record: SQSRecord): Promise<void> {
  const attempt = Number(record.attributes.ApproximateReceiveCount);
  const work = pictureWorkOf(record.body);
  const lastFile = attempt >= maxAttempts && 'key' in work ? { key: work.key, sequencer: '' } : undefined;
  if (lastFile) await answerFault(desk, lastFile);
  try {
    await developPicture(desk, work);
  } catch (error) {
    const about = 'key' in work ? { file: await nameInLogs(work.key) } : { id: work.id };
    logFailure(error, { ...about, picture: work.picture, attempt });
    if (lastFile) await answerFault(desk, lastFile, error);
    throw error;
  }
}
