import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { CardRequest } from '../../shared/aws/work-queues.ts';

const request = z.object({
  draw: z.string().check(z.minLength(1)),
  others: z.optional(z.boolean()),
  file: z.optional(z.string()),
});

/**
 * Reads one request. A message that comes again was perhaps cut off between writing a card and looking whether it
 * may stand, so every card of the story is looked at.
 *
 * @throws ZodError or SyntaxError for any other message, so that it ends in the dead-letter queue and is seen
 */
export function cardAskedFor({ body, attributes }: Pick<SQSRecord, 'body' | 'attributes'>): CardRequest {
  const { others = false, file, ...asked } = request.parse(JSON.parse(body));
  return {
    ...asked,
    others: others || Number(attributes.ApproximateReceiveCount) > 1,
    ...(file === undefined ? {} : { file }),
  };
}
