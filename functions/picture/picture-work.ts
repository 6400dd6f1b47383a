import * as z from 'zod/mini';
import type { PictureWork } from '../../shared/story/pictures/waiting-picture.ts';

const text = z.string().check(z.minLength(1));

const message = z.discriminatedUnion('picture', [
  z.object({ picture: z.literal('dropped'), key: text, look: z.int() }),
  z.object({ picture: z.literal('named'), key: text, id: text }),
  z.object({ picture: z.literal('referenced'), id: text, storyKey: text }),
]);

/**
 * Reads one message of the picture queue.
 *
 * @throws ZodError or SyntaxError for any other message, so that it ends in the dead-letter queue and is seen
 */
export function pictureWorkOf(body: string): PictureWork {
  return message.parse(JSON.parse(body));
}
