/** One call of a function, as it crosses to the worker thread. */
export interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly functionName: string;
  readonly functionArn: string;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  readonly memoryMb: number;
}

/** What came back: the handler's own result, or the text of what it threw. */
export type Answer =
  | { readonly id: string; readonly result: unknown; readonly error?: undefined }
  | { readonly id: string; readonly error: string };

/** The handler threw, ran out of time or memory, or its thread died. */
export class InvocationFailed extends Error {
  constructor(functionName: string, reason: string, options?: ErrorOptions) {
    super(`${functionName}: ${reason}`, options);
    this.name = 'InvocationFailed';
  }
}
