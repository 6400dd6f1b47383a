import * as z from 'zod/mini';

/** Networks that the newsroom can post to by itself. */
export const networkNames = ['bluesky', 'mastodon', 'slack', 'x', 'threads'] as const;
export type NetworkName = (typeof networkNames)[number];

const handle = z.string().check(z.regex(/^@[A-Za-z0-9_.@-]+$/, 'must be a handle that begins with @'));
const secret = z
  .string()
  .check(
    z.regex(
      /^\/[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+){0,10}$/,
      'must be the name of an SSM parameter, such as /newsroom/bluesky',
    ),
  );
const origin = z
  .string()
  .check(z.regex(/^https:\/\/[^\s/]+$/, 'must be https://host without a trailing slash'));
const account = z
  .string()
  .check(z.regex(/^[A-Za-z0-9._-]{1,253}$/, 'must be the name of an account without @'));

function whole(least: number, most: number) {
  const isIn = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return z.number().check(z.refine(isIn, `must be a whole number from ${least} to ${most}`));
}

/** Where the newsroom posts by itself. A network that is not named is off and costs nothing. */
const networks = z.strictObject({
  /** `account` is the handle without `@`; `service` is the account's own server, `https://bsky.social` by default. */
  bluesky: z.optional(z.strictObject({ account, service: z.optional(origin), secret })),
  /** `limit` is what the instance allows (its configuration says it), 500 by default. */
  mastodon: z.optional(z.strictObject({ instance: origin, limit: z.optional(whole(100, 100_000)), secret })),
  /** The secret is the address of an incoming webhook. */
  slack: z.optional(z.strictObject({ secret })),
  x: z.optional(z.strictObject({ secret })),
  /** `account` is the numeric user id. */
  threads: z.optional(z.strictObject({ account, secret })),
});

/** How news is told on social networks. `secret` names the SSM SecureString that holds the credentials. */
export const socialSchema = z.strictObject({
  /** The site's own accounts; the wire's handles are credited, never used as ours. */
  x: z.optional(handle),
  mastodon: z.optional(handle),
  bluesky: z.optional(handle),
  threads: z.optional(handle),
  /** At most so many hashtags a post, made of the story's keywords; none by default. */
  hashtags: z.optional(whole(0, 5)),
  /** Stories of this urgency and above (1 is the highest) are marked as breaking news; none by default. */
  breaking: z.optional(whole(1, 9)),
  /** Announces updates too, not only corrections; off by default. */
  updates: z.optional(z.boolean()),
  /** What is done with a story whose source time is over 48 hours old: announced by default, with a warning. */
  oldStories: z.optional(z.enum(['announce', 'hold'])),
  /**
   * How a burst is spaced out on each network: `burst` posts at once, then one every `everySeconds`. A
   * publication that would have to wait for longer than `patienceMinutes` is not posted there.
   */
  pace: z.optional(
    z.strictObject({
      burst: z.optional(whole(1, 100)),
      everySeconds: z.optional(whole(1, 3600)),
      patienceMinutes: z.optional(whole(0, 600)),
    }),
  ),
  networks: z.optional(networks),
});

export type SocialSettings = z.infer<typeof socialSchema>;

/** The networks that the settings name, in a fixed order. */
export function networksOn({ networks: named }: SocialSettings): NetworkName[] {
  return networkNames.filter((name) => named?.[name] !== undefined);
}
