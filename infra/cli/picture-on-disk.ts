import { pictureCredit } from '../../shared/page/article/lead-picture.ts';
import { altOf } from '../../shared/story/pictures/alt-of.ts';
import { widthsFor } from '../../shared/story/pictures/picture.ts';
import { rightsQuestion, rightsWarnings } from '../../shared/story/pictures/picture-rights.ts';
import { stemOf } from '../../shared/story/pictures/waiting-picture.ts';
import type { WireFile } from '../../shared/wire/wire-file.ts';

/**
 * What the newsroom would read of a picture that is dropped beside a story, as `newsroom normalize` prints it.
 *
 * @throws WireFormatError when the picture cannot be shown
 */
export async function pictureOnDisk({ key, bytes }: Pick<WireFile, 'key' | 'bytes'>): Promise<object> {
  // Its tools are a native library: loaded for a picture alone.
  const { darkroom } = await import('../../shared/picture/darkroom.ts');
  const shape = await darkroom.measure(bytes);
  const words = await darkroom.words(bytes);
  return {
    ...shape,
    widths: widthsFor(shape.width),
    ...words,
    alt: altOf(words),
    shownCredit: pictureCredit(words),
    question: rightsQuestion(words),
    warnings: rightsWarnings(words),
    waitsFor: `${stemOf(key)}.txt, or a text of that name with another ending, or one that names ${key}`,
  };
}
