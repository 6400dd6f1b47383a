import { WireFormatError } from '../../errors.ts';
import { rightsQuestion } from '../../story/pictures/picture-rights.ts';
import type { Story, Warning } from '../../story/story.ts';
import type { InnerPicture } from '../../wire/formats/docx/pictures-in-word.ts';
import { maxWireBytes } from '../../wire/read-wire.ts';
import { nameInLogs } from '../name-in-logs.ts';
import { noteOnAnswer } from '../publish/note-removal.ts';
import type { PictureDesk } from './picture-desk.ts';
import { placePicture } from './place-picture.ts';

/**
 * Lets the first picture inside a story's own file lead it. What is too small is a logo and is passed over; what
 * cannot be shown is told on the file's receipt.
 */
export async function placeInside(desk: PictureDesk, id: string, { raw }: Pick<Story, 'raw'>): Promise<void> {
  const { key, lastModified: at } = raw;
  const dropped = await desk.wire.open(key, maxWireBytes);
  // A newer file stands there by now, and asks for itself.
  if (!dropped?.bytes || (raw.etag !== undefined && dropped.etag !== raw.etag)) return;
  const problems: Warning[] = [];
  try {
    for await (const { name, bytes } of picturesIn(raw.format, dropped.bytes)) {
      const problem = await problemOf(desk, bytes);
      if (!problem) {
        const placed = await placePicture(desk, id, { bytes, key, inside: name, at, words: {} });
        if (placed?.how !== 'placed') return;
        desk.log('picture-placed', { id, file: await nameInLogs(key), bytes: bytes.length });
        return desk.count('PicturesPlaced');
      }
      if (problem.code !== 'picture-too-small') problems.push(problem);
    }
  } catch (error) {
    if (!(error instanceof WireFormatError)) throw error;
    problems.push(error);
  }
  const [first] = problems;
  if (!first) return;
  desk.count('PicturesRefused');
  const message = `The picture in the file is not shown. ${first.message}`;
  await noteOnAnswer(desk, key, {
    code: first.code.replaceAll('-', '_'),
    message,
    ...(first.fix ? { fix: first.fix } : {}),
  });
}

async function problemOf(desk: PictureDesk, bytes: InnerPicture['bytes']): Promise<Warning | undefined> {
  try {
    await desk.darkroom.measure(bytes);
  } catch (error) {
    if (error instanceof WireFormatError) return { code: error.code, message: error.message, fix: error.fix };
    throw error;
  }
  return rightsQuestion(await desk.darkroom.words(bytes));
}

// Loaded where such a file comes.
async function* picturesIn(format: string, bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<InnerPicture> {
  if (format === 'docx') {
    const { picturesInWord } = await import('../../wire/formats/docx/pictures-in-word.ts');
    yield* picturesInWord(bytes);
  }
  if (format === 'email') {
    const { picturesInMail } = await import('../../wire/formats/email/pictures-in-mail.ts');
    yield* picturesInMail(bytes);
  }
}
