import * as z from 'zod/mini';
import { credentials, type NetworkTools } from '../relay.ts';
import { SendError } from '../send-error.ts';

/** A long-lived token of Threads as its secret keeps it. */
export interface ThreadsToken {
  readonly token: string;
  /** UTC instant; unknown until the relay renewed the token for the first time. */
  readonly endsAt?: string | undefined;
}

/** A token may be renewed when it is a day old. */
const youngestMs = 25 * 3_600_000;
/** Half of its life is left then: a month to mend what goes wrong. */
const renewMs = 30 * 86_400_000;

const kept = z.object({ token: z.string().check(z.minLength(1)), endsAt: z.string() });
const renewed = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number().check(z.positive()),
});

/** What stands in the secret: the token as it was put there, or JSON of ours once it was renewed. */
export function threadsToken(secret: string): ThreadsToken {
  if (!secret.startsWith('{')) return { token: secret };
  try {
    return kept.parse(JSON.parse(secret));
  } catch {
    throw new SendError('credentials-unreadable', 'not-sent');
  }
}

/**
 * Renews the token where less than half of its sixty days is left, and keeps the new one with its end in the secret.
 *
 * A token that was put there by hand has no known end: it is renewed once, as soon as it is a day old. Cut off
 * between renewal and keeping, the old token goes on to its own end and is renewed the next day.
 *
 * @returns whether there is a new one
 * @throws SendError when there should be and is not
 * @see https://developers.facebook.com/docs/threads/get-started/long-lived-tokens
 */
export async function renewThreadsToken(tools: NetworkTools): Promise<boolean> {
  tools.secret.forget();
  const secret = await credentials(tools);
  const { token, endsAt } = threadsToken(secret);
  const nowMs = Date.parse(tools.now());
  const stored = await tools.secret.storedAt();
  const isDue =
    endsAt === undefined
      ? nowMs - Date.parse(stored ?? '') > youngestMs
      : Date.parse(endsAt) - nowMs < renewMs;
  if (!isDue) return false;
  const query = new URLSearchParams({ grant_type: 'th_refresh_token', access_token: token });
  const answer = await tools.http({ method: 'GET', url: `${tools.url}/refresh_access_token?${query}` });
  const given = renewed.safeParse(answer.body);
  if (answer.status !== 200 || !given.success) throw new SendError('token-not-renewed', 'refused');
  const { access_token, expires_in } = given.data;
  const end = new Date(nowMs + expires_in * 1000).toISOString();
  await tools.secret.replace(secret, JSON.stringify({ token: access_token, endsAt: end }));
  return true;
}
