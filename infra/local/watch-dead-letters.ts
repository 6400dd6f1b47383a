import type { AwsServices } from './services/aws-services.ts';
import type { CloudPlan } from './template/cloud-plan.ts';

/**
 * Says it at once when a message lands among dead letters: on AWS an alarm does that, and on a laptop nobody else
 * would.
 */
export function watchDeadLetters(plan: CloudPlan, aws: AwsServices, log: (line: string) => void): void {
  for (const arn of deadLetterArns(plan)) {
    const queue = aws.queues.getQueueByArn(arn);
    if (!queue) continue;
    const enqueue = queue.enqueue.bind(queue);
    queue.enqueue = (message) => {
      enqueue(message);
      log(`Could not be handled, kept in ${queue.name}: ${whatOf(message.body)}`);
    };
  }
}

function deadLetterArns({ queues, functions }: CloudPlan): ReadonlySet<string> {
  const ofQueues = queues.map(
    ({ attributes }) => JSON.parse(attributes['RedrivePolicy'] ?? '{}').deadLetterTargetArn,
  );
  const ofFunctions = functions.map(({ deadLetterArn }) => deadLetterArn);
  return new Set([...ofQueues, ...ofFunctions].filter((arn) => typeof arn === 'string'));
}

/** The dropped file that the message is about, or its first words. */
function whatOf(body: string): string {
  try {
    const key = JSON.parse(body).Records?.[0]?.s3?.object?.key;
    if (typeof key === 'string') return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    // Not JSON, or a key that is no URL encoding: its first words will do.
  }
  return body.slice(0, 80);
}
