import { CommandError } from '../command-error.ts';

/**
 * Waits for an AWS call and tells a failure in one sentence.
 *
 * @param doing - what was attempted, completing “The command could not …”
 * @throws CommandError `aws-refused` with AWS's own reason
 */
export async function asked<Answer>(doing: string, call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (cause) {
    throw new CommandError({
      code: 'aws-refused',
      message: `The command could not ${doing}: ${reasonOf(cause)}`,
      fix: 'Check that the newsroom runs and that your AWS credentials and region are right.',
      cause,
    });
  }
}

/** Like `asked`; a missing object is an answer. */
export async function askedFor<Answer>(doing: string, call: Promise<Answer>): Promise<Answer | undefined> {
  return asked(
    doing,
    call.catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    }),
  );
}

function isMissing(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status === 404;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = error.message || (error as { code?: string }).code || error.name;
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
