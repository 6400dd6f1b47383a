import { WireFormatError } from '../errors.ts';

/** The answer to a file that is larger than any story, given by its size alone. */
export function fileTooBig(bytes: number, maxBytes: number): WireFormatError {
  return new WireFormatError({
    code: 'file-too-big',
    message: `This file has ${megabytes(bytes)} MB; a story may have at most ${megabytes(maxBytes)} MB.`,
    fix: 'Drop the text of the story alone, without pictures or attachments, or split the file.',
  });
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '');
}
