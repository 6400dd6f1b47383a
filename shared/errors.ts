/** Where in the file a problem was seen, as far as its reader knows. */
export interface Place {
  /** 1-based line of the decoded text. */
  readonly line?: number;
  /** Byte range in the dropped file, start included, end excluded. */
  readonly bytes?: readonly [start: number, end: number];
  /** Path inside a structured file, e.g. `newsMessage/itemSet/newsItem[2]`. */
  readonly path?: string;
}

export interface Problem {
  /** Stable, kebab-case; programs and runbooks match on it, never on the message. */
  readonly code: string;
  /** One sentence that an editor understands. */
  readonly message: string;
  /** What the editor can do about it. */
  readonly fix: string;
  readonly place?: Place;
  readonly cause?: unknown;
}

/**
 * A failure with a stable code, a sentence for the editor and a way out.
 *
 * `retryable` decides the route: a permanent one ends in a receipt, a transient one is thrown so that the
 * queue delivers the file again.
 */
export class NewsroomError extends Error {
  static override readonly name: string = 'NewsroomError';

  readonly code: string;
  readonly fix: string;
  readonly place: Place | undefined;
  readonly retryable: boolean;

  constructor(problem: Problem, retryable: boolean) {
    super(problem.message, problem.cause === undefined ? undefined : { cause: problem.cause });
    this.name = new.target.name;
    this.code = problem.code;
    this.fix = problem.fix;
    this.place = problem.place;
    this.retryable = retryable;
  }
}

/** The dropped file cannot become a story, however often it is tried. */
export class WireFormatError extends NewsroomError {
  static override readonly name: string = 'WireFormatError';

  constructor(problem: Problem) {
    super(problem, false);
  }
}

/** A setting or environment variable is missing or wrong; the message names the key. */
export class SettingsError extends NewsroomError {
  static override readonly name: string = 'SettingsError';

  constructor(problem: Problem) {
    super(problem, false);
  }
}

/** AWS did not answer, throttled or lost a race: the same call may be made again. */
export class StoreUnavailableError extends NewsroomError {
  static override readonly name: string = 'StoreUnavailableError';

  constructor(problem: Problem) {
    super(problem, true);
  }
}

/** An object of the public ledger cannot be read: somebody changed it by hand. Every other work on a story goes on. */
export class LedgerDamagedError extends NewsroomError {
  static override readonly name: string = 'LedgerDamagedError';

  /** Site path of the object, and the bytes that were read as text. */
  readonly damaged: { readonly path: string; readonly text: string; readonly etag: string };

  constructor(damaged: LedgerDamagedError['damaged'], cause: unknown) {
    const problem = {
      code: 'ledger-damaged',
      message: 'An object of the public ledger of corrections cannot be read.',
      fix: 'Operators: see LedgerDamaged in the runbook. newsroom verify-ledger names the object.',
      cause,
    };
    super(problem, true);
    this.damaged = damaged;
  }
}
