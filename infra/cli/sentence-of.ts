import { NewsroomError } from '../../shared/errors.ts';

/** An error as a person reads it: what happened, what to do, and the code to look up. */
export function sentenceOf(error: unknown): string {
  if (error instanceof NewsroomError) return `${error.message} ${error.fix} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}
