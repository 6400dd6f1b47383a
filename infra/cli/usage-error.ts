/** The command was typed wrongly: exit code 2, and the reader is pointed to its help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
