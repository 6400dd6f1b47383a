import { StoreUnavailableError } from '../../errors.ts';

/** Others were first again and again: the queue delivers the work another time. */
export function recordContended(): StoreUnavailableError {
  return new StoreUnavailableError({
    code: 'record-contended',
    message: 'The story was being changed by others at the same time.',
    fix: 'Nothing to do: the file is kept and tried again by itself.',
  });
}
