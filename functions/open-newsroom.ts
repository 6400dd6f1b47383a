import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { openRooms } from '../shared/aws/open-rooms.ts';
import type { Log, Newsroom } from '../shared/pipeline/newsroom.ts';
import { SiteReader } from '../shared/web/site-reader.ts';
import { readEnvironment } from './environment.ts';

const metrics = new Metrics();
const logger = new Logger();

/** The newsroom as a function sees it: opened once a container, at its start. */
export function openNewsroom(): Newsroom {
  const environment = readEnvironment();
  return {
    ...openRooms(environment),
    reader: new SiteReader(environment.site.origin),
    site: environment.site,
    now: () => new Date().toISOString(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log,
    count: (metric) => metrics.addMetric(metric, MetricUnit.Count, 1),
    measure: (measure, value) => metrics.addMetric(measure, MetricUnit.Milliseconds, value),
  };
}

/** Writes the metrics of one invocation; called last, also when the invocation failed. */
export function publishMetrics(): void {
  if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
}

/**
 * Logs why one piece of work failed: the error's code and cause, never the text it was about.
 *
 * @param about - ids and numbers that lead to it
 */
export function logFailure(error: unknown, about: Readonly<Record<string, string | number>> = {}): void {
  const { code, cause } = error as { code?: string; cause?: { name?: string } };
  const name = error instanceof Error ? error.name : typeof error;
  logger.error('work-failed', { ...about, code: code ?? name, cause: cause?.name ?? 'none' });
}

const log: Log = (event, fields = {}) => logger.info(event, { ...fields });
