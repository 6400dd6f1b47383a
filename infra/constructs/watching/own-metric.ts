import { type Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** What the newsroom's functions count goes here, apart from every other newsroom of the account. */
export function metricsNamespace(scope: Construct): string {
  return `Newsroom/${Stack.of(scope).stackName}`;
}

export interface OwnMetric {
  /** A `Metric` or `Measure` of `shared/pipeline/newsroom.ts`. */
  readonly name: string;
  /** Folder of the function that writes it. */
  readonly by: string;
  /** `Sum`, `p95`, … */
  readonly statistic: string;
  readonly period: Duration;
}

/** A metric that the functions write, as Powertools names it. */
export function ownMetric(scope: Construct, { name, by, statistic, period }: OwnMetric): Metric {
  return new Metric({
    namespace: metricsNamespace(scope),
    metricName: name,
    dimensionsMap: { service: by },
    statistic,
    period,
  });
}
