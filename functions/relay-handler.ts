import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { EventBridgeEvent, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { openRelayRooms } from '../shared/aws/open-relay-rooms.ts';
import { fileOf } from '../shared/pipeline/relay/file-of-news.ts';
import { httpBy } from '../shared/pipeline/relay/http.ts';
import { keepCredentials } from '../shared/pipeline/relay/keep-credentials.ts';
import type { Network } from '../shared/pipeline/relay/network.ts';
import type { NetworkTools, Relay } from '../shared/pipeline/relay/relay.ts';
import { relayAnnouncement } from '../shared/pipeline/relay/relay-announcement.ts';
import { RetryLater } from '../shared/pipeline/relay/send-error.ts';
import { announcementIn } from './announcement-message.ts';
import { readRelayEnvironment } from './environment.ts';

const metrics = new Metrics();
const logger = new Logger();

/**
 * Makes the handler of one network's relay.
 *
 * A message that is not done comes back: after the time that the network or its turn asks for, else after the
 * queue's own. The daily event of a schedule, where there is one, looks after the credentials.
 */
export function relayHandler(network: (tools: NetworkTools) => Network) {
  const { networkUrl: url, site, ...names } = readRelayEnvironment();
  const { messages, secret, ...rooms } = openRelayRooms(names);
  const now = () => new Date().toISOString();
  const http = httpBy(fetch, Date.now);
  const relay: Relay = {
    ...rooms,
    site,
    now,
    network: network({ http, secret, url, site, now }),
    log: (event, fields = {}) => logger.info(event, { ...fields }),
    count: (metric) => metrics.addMetric(metric, MetricUnit.Count, 1),
  };
  const deliver = async ({ body, receiptHandle }: SQSRecord): Promise<boolean> => {
    let named = {};
    try {
      const news = announcementIn(body);
      named = fileOf(news);
      await relayAnnouncement(relay, news);
      return true;
    } catch (error) {
      logger.info('not-done', { ...named, code: codeOf(error) });
      if (error instanceof RetryLater) await messages.hide(receiptHandle, error.waitMs).catch(() => {});
      return false;
    }
  };
  return async (event: SQSEvent | DailyEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    if (!('Records' in event)) await keepCredentials(relay);
    for (const record of 'Records' in event ? event.Records : []) {
      if (!(await deliver(record))) batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    return { batchItemFailures };
  };
}

type DailyEvent = EventBridgeEvent<'Scheduled Event', unknown>;

function codeOf(error: unknown): string {
  const { code } = error as { code?: string };
  return code ?? (error instanceof Error ? error.name : typeof error);
}
