import * as z from 'zod/mini';
import type { CanaryRoomNames } from '../shared/aws/canary-room.ts';
import type { RelayRoomNames } from '../shared/aws/open-relay-rooms.ts';
import { SettingsError } from '../shared/errors.ts';
import { complaintOf } from '../shared/settings/complaint.ts';
import { readSettings, type Site } from '../shared/settings/settings.ts';

const filled = z.string().check(z.minLength(1));
const queueUrl = z.string().check(z.regex(/^https?:\/\/[^\s]+$/, 'must be the URL of a queue'));

const environmentSchema = z.object({
  WIRE_BUCKET: filled,
  SITE_BUCKET: filled,
  STORY_TABLE: filled,
  TOPIC_ARN: z.string().check(z.regex(/^arn:[^\s]+$/, 'must be the ARN of a topic')),
  DESK_TOPIC_ARN: z.optional(z.string().check(z.regex(/^arn:[^\s]+$/, 'must be the ARN of a topic'))),
  PUBLISH_QUEUE_URL: z.optional(queueUrl),
  LISTS_QUEUE_URL: z.optional(queueUrl),
  PICTURES_QUEUE_URL: z.optional(queueUrl),
  CARDS_QUEUE_URL: z.optional(queueUrl),
  DISTRIBUTION_ID: z.optional(filled),
  SITE_ORIGIN: z
    .string()
    .check(z.regex(/^https?:\/\/[^\s/]+$/, 'must be an origin such as https://news.example')),
  NEWSROOM_SETTINGS: filled,
});

const relaySchema = z.object({
  STORY_TABLE: filled,
  PUBLISH_QUEUE_URL: queueUrl,
  RELAY_QUEUE_URL: queueUrl,
  SECRET_NAME: z.string().check(z.regex(/^\/[^\s]+$/, 'must be the name of an SSM parameter')),
  NETWORK_URL: z.string().check(z.regex(/^https?:\/\/[^\s]+[^\s/]$/, 'must be the address of a network')),
  SITE_ORIGIN: environmentSchema.shape.SITE_ORIGIN,
  NEWSROOM_SETTINGS: filled,
});

const canarySchema = z.pick(environmentSchema, {
  WIRE_BUCKET: true,
  SITE_BUCKET: true,
  STORY_TABLE: true,
  SITE_ORIGIN: true,
});

/** Where a function finds its rooms, and what makes this newsroom itself. */
export interface Environment {
  readonly wireBucket: string;
  readonly siteBucket: string;
  /** Name of the story table. */
  readonly table: string;
  readonly topicArn: string;
  /** Private topic of the desk. */
  readonly deskTopicArn?: string;
  readonly publishQueueUrl?: string;
  readonly listsQueueUrl?: string;
  readonly picturesQueueUrl?: string;
  readonly cardsQueueUrl?: string;
  /** CloudFront distribution to call pages back from; absent on a laptop, whose edge keeps no copies. */
  readonly distributionId?: string;
  readonly site: Site;
}

/**
 * Reads and checks every variable that the stack gives to a function.
 *
 * @throws SettingsError `environment-invalid`, naming the variable, or `settings-invalid`, naming the key
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const result = environmentSchema.safeParse(env);
  if (!result.success) throw wrongVariable(result.error.issues[0], env);
  const variables = result.data;
  return {
    wireBucket: variables.WIRE_BUCKET,
    siteBucket: variables.SITE_BUCKET,
    table: variables.STORY_TABLE,
    topicArn: variables.TOPIC_ARN,
    ...(variables.DESK_TOPIC_ARN && { deskTopicArn: variables.DESK_TOPIC_ARN }),
    ...(variables.PUBLISH_QUEUE_URL && { publishQueueUrl: variables.PUBLISH_QUEUE_URL }),
    ...(variables.LISTS_QUEUE_URL && { listsQueueUrl: variables.LISTS_QUEUE_URL }),
    ...(variables.PICTURES_QUEUE_URL && { picturesQueueUrl: variables.PICTURES_QUEUE_URL }),
    ...(variables.CARDS_QUEUE_URL && { cardsQueueUrl: variables.CARDS_QUEUE_URL }),
    ...(variables.DISTRIBUTION_ID && { distributionId: variables.DISTRIBUTION_ID }),
    site: { ...readSettings(parsedSettings(variables.NEWSROOM_SETTINGS)), origin: variables.SITE_ORIGIN },
  };
}

/** What the relay of one network is given. */
export interface RelayEnvironment extends RelayRoomNames {
  /** Base of the network's addresses, without a trailing slash. */
  readonly networkUrl: string;
  readonly site: Site;
}

/**
 * Reads and checks every variable that the stack gives to a relay. The credentials are not among them.
 *
 * @throws SettingsError as `readEnvironment`
 */
export function readRelayEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): RelayEnvironment {
  const result = relaySchema.safeParse(env);
  if (!result.success) throw wrongVariable(result.error.issues[0], env);
  const variables = result.data;
  return {
    table: variables.STORY_TABLE,
    publishQueueUrl: variables.PUBLISH_QUEUE_URL,
    relayQueueUrl: variables.RELAY_QUEUE_URL,
    secretName: variables.SECRET_NAME,
    networkUrl: variables.NETWORK_URL,
    site: { ...readSettings(parsedSettings(variables.NEWSROOM_SETTINGS)), origin: variables.SITE_ORIGIN },
  };
}

/** What the canary is given: the names of its rooms, and the public origin of the site. */
export type CanaryEnvironment = CanaryRoomNames & { readonly origin: string };

/**
 * Reads and checks every variable that the stack gives to the canary.
 *
 * @throws SettingsError `environment-invalid`
 */
export function readCanaryEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): CanaryEnvironment {
  const result = canarySchema.safeParse(env);
  if (!result.success) throw wrongVariable(result.error.issues[0], env);
  const {
    WIRE_BUCKET: wireBucket,
    SITE_BUCKET: siteBucket,
    STORY_TABLE: table,
    SITE_ORIGIN: origin,
  } = result.data;
  return { wireBucket, siteBucket, table, origin };
}

function parsedSettings(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new SettingsError({
      code: 'environment-invalid',
      message: 'The variable NEWSROOM_SETTINGS is not JSON.',
      fix: 'Deploy the stack again: it writes the variable from cdk.json.',
      cause,
    });
  }
}

function wrongVariable(issue: z.core.$ZodIssue | undefined, env: unknown): SettingsError {
  const { key, words } = complaintOf(issue, '', env);
  return new SettingsError({
    code: 'environment-invalid',
    message: `The variable ${key} ${words}.`,
    fix: `Deploy the stack again: it sets ${key}.`,
  });
}
