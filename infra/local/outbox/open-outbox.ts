import { readSettings, type Site } from '../../../shared/settings/settings.ts';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { Announcement } from '../../../shared/social/announcement.ts';
import type { CloudPlan, FunctionPlan } from '../template/cloud-plan.ts';
import { type RunningOutbox, startOutbox } from './start-outbox.ts';

/** The outbox of a laptop, wired to what the template has. */
export interface LocalOutbox extends Pick<RunningOutbox, 'url' | 'stop'> {
  /** The plan with the relays pointed here and their local secrets: no laptop ever posts to a real network. */
  readonly plan: CloudPlan;
  /** Takes the fields of each SNS Publish. */
  published(fields: Readonly<Record<string, string | undefined>>): void;
}

/** Starts the outbox for a plan; undefined for a template that is no newsroom's, since it has no settings. */
export async function openOutbox(
  plan: CloudPlan,
  place: { readonly port: number; readonly file: string; readonly origin: string; readonly topicArn: string },
): Promise<LocalOutbox | undefined> {
  const site = siteOf(plan, place.origin);
  if (!site) return undefined;
  const outbox = await startOutbox({ ...place, site });
  const networks = plan.functions.flatMap((fn) => networkOf(fn) ?? []);
  return {
    url: outbox.url,
    stop: outbox.stop,
    plan: {
      ...plan,
      functions: plan.functions.map((fn) => pointed(fn, outbox.url)),
      parameters: [
        ...plan.parameters,
        ...networks.map(({ network, secretName }) => ({ name: secretName, value: outbox.secrets[network] })),
      ],
    },
    published: (fields) => {
      const news = fields['TopicArn'] === place.topicArn ? announcementIn(fields['Message']) : undefined;
      if (news) outbox.announced(news);
    },
  };
}

function siteOf({ functions }: CloudPlan, origin: string): Site | undefined {
  const [settings] = functions.flatMap(({ environment }) => environment['NEWSROOM_SETTINGS'] ?? []);
  return settings === undefined ? undefined : { ...readSettings(JSON.parse(settings)), origin };
}

function networkOf({ environment }: FunctionPlan): { network: NetworkName; secretName: string } | undefined {
  const [, network] = /^relay-(.+)$/.exec(environment['POWERTOOLS_SERVICE_NAME'] ?? '') ?? [];
  const secretName = environment['SECRET_NAME'];
  return network && secretName ? { network: network as NetworkName, secretName } : undefined;
}

function pointed(fn: FunctionPlan, url: string): FunctionPlan {
  const relay = networkOf(fn);
  if (!relay) return fn;
  return { ...fn, environment: { ...fn.environment, NETWORK_URL: `${url}/${relay.network}` } };
}

// As a queue would get it.
function announcementIn(message = ''): Announcement | undefined {
  try {
    return JSON.parse((JSON.parse(message) as { sqs: string }).sqs) as Announcement;
  } catch {
    return undefined;
  }
}
