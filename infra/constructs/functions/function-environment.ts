import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { SettingsError } from '../../../shared/errors.ts';
import type { NewsroomSettings } from '../../../shared/settings/settings.ts';
import type { NetworkName, SocialSettings } from '../../../shared/settings/social-settings.ts';
import type { Rooms } from '../rooms/rooms.ts';

/** Lambda takes 4,096 bytes of variables; names and addresses of the rooms need at most this much of it. */
const maxSettingsBytes = 4096 - 1500;

/**
 * The variables of every function, as `functions/environment.ts` reads them.
 *
 * @param origin - public origin of the site without a trailing slash
 * @throws SettingsError `settings-too-long` when Lambda would refuse them at deploy
 */
export function functionEnvironment(
  rooms: Rooms,
  settings: NewsroomSettings,
  origin: string,
): Record<string, string> {
  return {
    WIRE_BUCKET: rooms.wire.bucketName,
    SITE_BUCKET: rooms.site.bucketName,
    STORY_TABLE: rooms.table.tableName,
    TOPIC_ARN: rooms.announcements.topicArn,
    DESK_TOPIC_ARN: rooms.desk.topicArn,
    PUBLISH_QUEUE_URL: rooms.publishWork.queue.queueUrl,
    LISTS_QUEUE_URL: rooms.listsWork.queue.queueUrl,
    PICTURES_QUEUE_URL: rooms.picturesWork.queue.queueUrl,
    CARDS_QUEUE_URL: rooms.cardsWork.queue.queueUrl,
    DISTRIBUTION_ID: rooms.distribution.distributionId,
    SITE_ORIGIN: origin,
    NEWSROOM_SETTINGS: settingsVariable(settings),
  };
}

/** The variables of one network's relay. The credentials are not among them: `SECRET_NAME` is but a name. */
export function relayEnvironment({ rooms, settings, origin, network, queue }: RelayVariables) {
  return {
    STORY_TABLE: rooms.table.tableName,
    PUBLISH_QUEUE_URL: rooms.publishWork.queue.queueUrl,
    RELAY_QUEUE_URL: queue.queueUrl,
    SECRET_NAME: settings.social.networks?.[network]?.secret ?? '',
    NETWORK_URL: networkUrl(network, settings.social),
    SITE_ORIGIN: origin,
    NEWSROOM_SETTINGS: settingsVariable(settings),
  };
}

export interface RelayVariables {
  readonly rooms: Rooms;
  readonly settings: NewsroomSettings;
  readonly origin: string;
  readonly network: NetworkName;
  /** Its own queue. */
  readonly queue: Queue;
}

function networkUrl(network: NetworkName, { networks = {} }: SocialSettings): string {
  const { bluesky, mastodon } = networks;
  const addresses: Readonly<Record<NetworkName, string>> = {
    bluesky: bluesky?.service ?? 'https://bsky.social',
    mastodon: mastodon?.instance ?? '',
    // The address itself is the secret.
    slack: 'https://hooks.slack.com',
    x: 'https://api.x.com',
    threads: 'https://graph.threads.net',
  };
  return addresses[network];
}

function settingsVariable(settings: NewsroomSettings): string {
  const variable = JSON.stringify(settings);
  const bytes = Buffer.byteLength(variable, 'utf8');
  if (bytes <= maxSettingsBytes) return variable;
  throw new SettingsError({
    code: 'settings-too-long',
    message: `The settings take ${bytes} bytes, and Lambda has room for ${maxSettingsBytes}.`,
    fix: 'Shorten newsroom.sections: the keywords are what takes the space.',
  });
}
