import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { openCanaryRoom } from '../../shared/aws/open-canary-room.ts';
import { flyCanary } from '../../shared/pipeline/canary/fly-canary.ts';
import { SiteReader } from '../../shared/web/site-reader.ts';
import { readCanaryEnvironment } from '../environment.ts';

const { origin, ...names } = readCanaryEnvironment();
const canary = {
  room: openCanaryRoom(names),
  reader: new SiteReader(origin),
  now: () => new Date().toISOString(),
  pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};
const metrics = new Metrics();
const logger = new Logger();

/** One flight. Both outcomes are counted: silence is an alarm too. */
export async function handler(): Promise<void> {
  const { milliseconds, failure } = await flyCanary(canary);
  metrics.addMetric('CanaryFailed', MetricUnit.Count, failure === undefined ? 0 : 1);
  if (milliseconds !== undefined) metrics.addMetric('CanarySeconds', MetricUnit.Seconds, milliseconds / 1000);
  metrics.publishStoredMetrics();
  if (failure === undefined) logger.info('canary-landed', { milliseconds: milliseconds ?? 0 });
  else logger.error('canary-failed', { code: failure });
}
