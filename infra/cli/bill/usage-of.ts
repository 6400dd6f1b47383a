import { countedOf, type Work } from './pipeline-usage.ts';
import type { Usage } from './usage.ts';

/** Seconds of 512 MB for one piece of work, waiting for AWS included. Assumed, not measured on AWS. */
const seconds: Readonly<Record<Work, number>> = {
  publication: 0.25,
  update: 0.25,
  duplicate: 0.1,
  kill: 0.3,
  // A third of a second with twice the memory.
  card: 0.65,
  page: 0.1,
  record: 0.2,
  sweep: 0.15,
  // Five seconds of 256 MB, most of them waiting, and the publication.
  canary: 2.75,
};

/** Kilobytes of log for one run, the lines of Lambda itself and its metrics included. Assumed. */
const logKbOfRun = 1.7;
const memoryGb = 0.5;
/** Taking a message from its queue: received and deleted. The drop's own event is a request as well. */
const taken = 2;

/** What one piece of work asks of AWS, done by a run of its own. */
export function usageOf(work: Work): Usage {
  const counted = countedOf[work];
  // The sweep is run by the clock, cards are asked for by the stories; other work begins with a message of its own.
  const own = work === 'card' || work === 'sweep' ? 0 : 1;
  return {
    ...counted,
    queueRequests: counted.queueRequests + own + (work === 'sweep' ? 0 : taken),
    lambdaRuns: 1,
    lambdaGbSeconds: seconds[work] * memoryGb,
    logKb: logKbOfRun,
  };
}
