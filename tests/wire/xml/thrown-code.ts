import { WireFormatError } from '#shared/errors.ts';

/** The code of the typed error that reading ends in; anything else that is thrown fails the test. */
export async function thrownCode(read: () => unknown): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (error instanceof WireFormatError) return error.code;
    throw error;
  }
}
