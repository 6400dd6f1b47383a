import type { Notes } from './notes.ts';

/** Bytes read as text; NULs may still stand in it. */
export interface Reading {
  readonly text: string;
  readonly encoding: string;
  /** The bytes of the text, and where they begin in the file. */
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly notes: Notes;
  /** True where the text is no longer a plain decoding of the bytes. */
  readonly isRewritten?: boolean;
}
