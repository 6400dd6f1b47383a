import type { ReaderInput } from '#shared/wire/wire-file.ts';

/** A reader's input for a file that was decoded without any question. */
export function readerInput(text: string): ReaderInput {
  return {
    text,
    bytes: new TextEncoder().encode(text),
    key: 'incoming.xml',
    encoding: 'utf-8',
    byteRange: () => undefined,
    warnings: [],
    decisions: [],
    holds: [],
  };
}
