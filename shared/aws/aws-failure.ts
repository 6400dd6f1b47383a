import { StoreUnavailableError } from '../errors.ts';

/**
 * Runs one AWS call and turns whatever it throws into our own error, except the names that the caller expects.
 *
 * Every other failure counts as transient: the file stays untouched in the queue, is tried again, and ends in
 * the dead-letter queue with an alarm when it never succeeds. A refused permission belongs there too: it is the
 * operator's to mend, and no story may be lost by it.
 *
 * @param doing - what was attempted, in the newsroom's words, without keys or text: it reaches the log
 * @param expected - error names, or HTTP status codes, that mean an answer and not a failure
 * @returns the call's result, or the expected error's name or status
 * @throws StoreUnavailableError `storage-unavailable`
 */
export async function answered<Result, Expected extends string | number>(
  doing: string,
  call: Promise<Result>,
  ...expected: Expected[]
): Promise<Result | Refusal<Expected>> {
  try {
    return await call;
  } catch (error) {
    const reason = expected.find((wanted) => wanted === nameOf(error) || wanted === statusOf(error));
    if (reason !== undefined) return { refused: reason };
    throw new StoreUnavailableError({
      code: 'storage-unavailable',
      message: `The newsroom could not ${doing}.`,
      fix: 'Nothing to do: the file is kept and tried again by itself.',
      cause: error,
    });
  }
}

/** An expected answer that is not a result. */
export interface Refusal<Reason> {
  readonly refused: Reason;
}

export function isRefusal<Result, Reason>(answer: Result | Refusal<Reason>): answer is Refusal<Reason> {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

function statusOf(error: unknown): number | undefined {
  const metadata = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata;
  return metadata?.httpStatusCode;
}
