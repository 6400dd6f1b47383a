import { WireFormatError } from '../../../errors.ts';

/** Far more than any message of a wire holds; each line costs time, and a file of nothing else would cost minutes. */
export const maxLines = 100_000;

/** The answer to a message of more lines than that. */
export function tooManyLines(): WireFormatError {
  return new WireFormatError({
    code: 'too-many-lines',
    message: 'This story has more than 100,000 lines, which no story has.',
    fix: 'Check that the right file was dropped.',
  });
}
