import { NewsroomError, type Problem } from '../../shared/errors.ts';

/** The command could not do its work: exit code 1, with a sentence and a way out on stderr. */
export class CommandError extends NewsroomError {
  constructor(problem: Problem) {
    super(problem, false);
  }
}
