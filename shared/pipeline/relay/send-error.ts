import { NewsroomError } from '../../errors.ts';

/**
 * | outcome | what the network did |
 * | --- | --- |
 * | not-sent | nothing: the same may be sent again |
 * | unknown | perhaps all of it, perhaps nothing |
 * | refused | nothing, and it never will for this post |
 */
export type SendOutcome = 'not-sent' | 'unknown' | 'refused';

/** A network did not do what it was asked. Names codes and times alone, never a text, an address or a credential. */
export class SendError extends NewsroomError {
  static override readonly name: string = 'SendError';

  readonly outcome: SendOutcome;
  /** How long the network wants to be left alone, in milliseconds; absent where it says nothing. */
  readonly waitMs: number | undefined;

  constructor(code: string, outcome: SendOutcome, waitMs?: number) {
    super({ code, message: sentences[outcome], fix: fixes[outcome] }, outcome !== 'refused');
    this.outcome = outcome;
    this.waitMs = waitMs;
  }
}

/** Work that has its time later: the message goes back into the queue until then. */
export class RetryLater extends NewsroomError {
  static override readonly name: string = 'RetryLater';

  readonly waitMs: number;

  constructor(code: string, waitMs: number) {
    super({ code, message: 'It is not time yet.', fix: 'Nothing to do: it is tried again by itself.' }, true);
    this.waitMs = waitMs;
  }
}

const sentences: Readonly<Record<SendOutcome, string>> = {
  'not-sent': 'The network did not take the post this time.',
  unknown: 'The network did not say whether it took the post.',
  refused: 'The network refused the post.',
};

const fixes: Readonly<Record<SendOutcome, string>> = {
  'not-sent': 'Nothing to do: it is tried again by itself. If it lasts, check the credentials.',
  unknown: 'Look at the account before anything is sent again.',
  refused: 'Look at the receipt of the story for the reason.',
};
