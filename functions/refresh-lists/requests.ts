import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Asked } from '../../shared/pipeline/lists/asked.ts';

const request = z.object({
  lists: z.array(z.string()),
  since: z.optional(z.string()),
  until: z.optional(z.string()),
  files: z.optional(z.array(z.string())),
  urgent: z.optional(z.boolean()),
});

/** One list that a batch asks for, and the messages that do. */
export interface AskedList {
  readonly list: string;
  readonly asked: Asked;
  readonly messageIds: readonly string[];
}

/**
 * Takes the requests of a batch together: each list once, however often it is asked for.
 *
 * @param onUnreadable - told of each message that is no request
 */
export function listsAskedFor(
  messages: readonly Pick<SQSRecord, 'body' | 'messageId'>[],
  onUnreadable: (messageId: string, error: unknown) => void,
): AskedList[] {
  const found = new Map<string, AskedList>();
  for (const { body, messageId } of messages) {
    try {
      const { lists, ...told } = request.parse(JSON.parse(body));
      for (const name of lists) {
        const [list = '', place] = name.split('@');
        const one = { list, messageIds: [messageId], asked: askedBy(told, place) };
        found.set(list, together(found.get(list), one));
      }
    } catch (error) {
      onUnreadable(messageId, error);
    }
  }
  return [...found.values()];
}

type Told = Omit<z.infer<typeof request>, 'lists'>;

// Who does not say when the change was joined gets every page at once.
function askedBy(
  { since, until, files, urgent = until === undefined }: Told,
  place: string | undefined,
): Asked {
  return {
    urgent,
    places: place === undefined ? [] : [place],
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(files === undefined ? {} : { files }),
  };
}

function together(one: AskedList | undefined, other: AskedList): AskedList {
  if (!one) return other;
  const since = ordered(one.asked.since, other.asked.since)[0];
  const until = ordered(one.asked.until, other.asked.until).at(-1);
  const files = [...new Set([...(one.asked.files ?? []), ...(other.asked.files ?? [])])];
  return {
    list: one.list,
    messageIds: [...one.messageIds, ...other.messageIds],
    asked: {
      urgent: one.asked.urgent || other.asked.urgent,
      places: [...new Set([...one.asked.places, ...other.asked.places])],
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      ...(files.length === 0 ? {} : { files }),
    },
  };
}

function ordered(...times: readonly (string | undefined)[]): string[] {
  return times.filter((at) => at !== undefined).sort();
}
