import type { Rendition } from '../story/pictures/picture.ts';
import type { PictureWords } from '../story/pictures/picture-words.ts';
import { developAll, measurePicture, type PictureShape, recipe } from './develop.ts';
import { readWords } from './read-words.ts';

/** What is done to the bytes of a picture, handed to the pipeline so that only one function carries the tools. */
export interface Darkroom {
  /** @throws WireFormatError when the picture cannot be shown */
  measure(bytes: Uint8Array): Promise<PictureShape>;
  words(bytes: Uint8Array): Promise<PictureWords>;
  develop(bytes: Uint8Array, mark: string): AsyncIterable<Rendition & { readonly bytes: Uint8Array }>;
  readonly recipe: number;
}

export const darkroom: Darkroom = { measure: measurePicture, words: readWords, develop: developAll, recipe };
