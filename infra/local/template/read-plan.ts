import type { CloudPlan, FunctionPlan, SchedulePlan } from './cloud-plan.ts';
import type { Place } from './local-names.ts';
import { readEdge } from './read-edge.ts';
import { readFunctions } from './read-functions.ts';
import { isUnderstood, type ReadResource, readResources } from './read-resources.ts';
import { readBuckets, readQueues, readSubscriptions, readTables } from './read-stores.ts';
import type { Assembly } from './template.ts';

/**
 * Reads a template into what the laptop has to run.
 *
 * @throws LocalCloudError when a resource that is run here uses something that cannot be worked out
 */
export function readPlan(assembly: Assembly, place: Place): CloudPlan {
  const resources = readResources(assembly, place);
  const ofType = (...types: string[]) => resources.filter(({ type }) => types.includes(type));
  const functions = readFunctions(
    ofType('AWS::Lambda::Function'),
    ofType('AWS::Lambda::EventInvokeConfig'),
    assembly,
  );
  return {
    buckets: readBuckets(ofType('AWS::S3::Bucket')),
    queues: readQueues(ofType('AWS::SQS::Queue')),
    topics: ofType('AWS::SNS::Topic').map(({ name }) => ({ name })),
    subscriptions: readSubscriptions(ofType('AWS::SNS::Subscription')),
    tables: readTables(ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')),
    functions,
    mappings: readMappings(ofType('AWS::Lambda::EventSourceMapping'), functions),
    schedules: readSchedules(ofType('AWS::Events::Rule')),
    parameters: ofType('AWS::SSM::Parameter').map(({ name, properties }) => ({
      name: properties.text('Name') ?? name,
      // Every distribution speaks TLS, and the edge on this machine does not.
      value: (properties.text('Value') ?? '').replaceAll(
        `https://${place.edgeHost}`,
        `http://${place.edgeHost}`,
      ),
    })),
    edge: readEdge(resources),
    ignored: [...new Set(Object.values(assembly.template.Resources).map(({ Type }) => Type))]
      .filter((type) => !isUnderstood(type))
      .sort(),
  };
}

function readMappings(resources: readonly ReadResource[], functions: readonly FunctionPlan[]) {
  return resources.map(({ properties }) => {
    const target = properties.text('FunctionName') ?? '';
    return {
      queueArn: properties.text('EventSourceArn') ?? '',
      functionName: functions.find(({ name, arn }) => name === target || arn === target)?.name ?? target,
      batchSize: properties.number('BatchSize', 10),
      windowMs: properties.number('MaximumBatchingWindowInSeconds', 0) * 1000,
      maximumConcurrency: properties.inner('ScalingConfig').number('MaximumConcurrency', 1000),
      partialFailures: properties.texts('FunctionResponseTypes').includes('ReportBatchItemFailures'),
    };
  });
}

function readSchedules(resources: readonly ReadResource[]): SchedulePlan[] {
  return resources
    .filter(({ properties }) => properties.text('State') !== 'DISABLED')
    .flatMap(({ arn, properties }) => {
      const everyMs = intervalOf(properties.text('ScheduleExpression') ?? '');
      if (everyMs === undefined) return [];
      return properties.list('Targets').map((target) => ({
        ruleArn: arn,
        functionArn: target.text('Arn') ?? '',
        everyMs,
        input: target.text('Input'),
      }));
    });
}

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `rate(5 minutes)` in milliseconds; undefined for a `cron(…)`, which does not run here. */
function intervalOf(expression: string): number | undefined {
  const [, count, unit = ''] = /^rate\((\d{1,6}) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitLength = unitMs[unit];
  return unitLength === undefined ? undefined : Number(count) * unitLength;
}
