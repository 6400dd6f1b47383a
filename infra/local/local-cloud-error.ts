import { NewsroomError, type Problem } from '../../shared/errors.ts';

/** The local newsroom cannot start or run as asked; the message says what to change. */
export class LocalCloudError extends NewsroomError {
  constructor(problem: Problem) {
    super(problem, false);
  }
}
