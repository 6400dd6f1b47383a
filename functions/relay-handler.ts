import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { openRelayRooms } from '../shared/aws/open-relay-rooms.ts';
import { httpBy } from '../shared/pipeline/relay/http.ts';
import type { Network } from '../shared/pipeline/relay/network.ts';
import type { NetworkTools, Relay } from '../shared/pipeline/relay/relay.ts';
import { relayAnnouncement } from '../shared/pipeline/relay/relay-announcement.ts';
import { RetryLater } from '../shared/pipeline/relay/send-error.ts';
import { announcementIn } from './announcement-message.ts';
import { readRelayEnvironment } from './environment.ts';

const metrics = new Metrics({ namespace: 'Newsroom' });
const logger = new Logger();

/**
 * Makes the handler of one network's relay.
 *
 * A message that is not done comes back: after the time that the network or its turn asks for, else after the
 * queue's own.
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
    try {
      await relayAnnouncement(relay, announcementIn(body));
      return true;
    } catch (error) {
      logger.info('not-done', { code: codeOf(error) });
      if (error instanceof RetryLater) await messages.hide(receiptHandle, error.waitMs).catch(() => {});
      return false;
    }
  };
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records) {
      if (!(await deliver(record))) batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    return { batchItemFailures };
  };
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: string };
  return code ?? (error instanceof Error ? error.name : typeof error);
}
