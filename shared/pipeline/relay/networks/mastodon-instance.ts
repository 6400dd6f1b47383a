import * as z from 'zod/mini';
import type { InstanceLimits } from '../../../social/network-limits.ts';
import type { HttpAnswer, HttpRequest } from '../http.ts';

/** As the settings bound it: what lies outside is no limit that a post can be made for. */
const characters = z.int().check(z.minimum(100), z.maximum(100_000));
const instance = z.object({
  configuration: z.object({
    statuses: z.object({
      max_characters: characters,
      characters_reserved_per_url: z._default(z.int().check(z.minimum(1), z.maximum(99)), 23),
    }),
  }),
});

const keptMs = 3_600_000;

/**
 * Asks an instance what it allows, once an hour at most. One that does not say is asked again after the hour; until
 * then, and where it never said anything, the answer is what is known, or nothing.
 *
 * @see https://docs.joinmastodon.org/methods/instance/#v2
 */
export function instanceLimits(
  call: (request: HttpRequest) => Promise<HttpAnswer>,
  now: () => string,
): () => Promise<InstanceLimits | undefined> {
  let known: InstanceLimits | undefined;
  let askedMs = Number.NEGATIVE_INFINITY;
  return async () => {
    const nowMs = Date.parse(now());
    if (nowMs - askedMs < keptMs) return known;
    askedMs = nowMs;
    const answer = await call({ method: 'GET', url: '/api/v2/instance' }).catch(() => undefined);
    const read = instance.safeParse(answer?.body);
    if (answer?.status !== 200 || !read.success) return known;
    const { max_characters, characters_reserved_per_url } = read.data.configuration.statuses;
    known = { characters: max_characters, perLink: characters_reserved_per_url };
    return known;
  };
}
