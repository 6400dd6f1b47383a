import type { AwsServices } from '../services/aws-services.ts';
import { SqsStore } from '../services/fauxqs-parts.ts';
import type { CloudPlan, FunctionPlan } from '../template/cloud-plan.ts';
import { createFunctionPool, type FunctionPool } from './function-pool.ts';
import { pollQueue } from './poll-queue.ts';
import { runSchedule } from './run-schedule.ts';

/** All functions of the template, with what calls them. */
export interface RunningFunctions {
  /** Lets what runs finish for a few seconds, then ends it; queues deliver the rest again. */
  stop(): Promise<void>;
}

export interface RunFunctionsOptions {
  readonly aws: AwsServices;
  readonly dynamodbUrl: string;
  readonly siteOrigin: string;
  readonly region: string;
  readonly account: string;
  readonly logFolder: string;
  /** Told when a queue cannot be read. */
  onProblem(error: unknown): void;
}

/** Two cores are what a laptop can spare for functions that wait for each other anyway. */
const concurrencyCap = 2;
const graceMs = 5000;

export function runFunctions(plan: CloudPlan, options: RunFunctionsOptions): RunningFunctions {
  // Lambda runs in UTC, and threads take the time zone of their process.
  process.env['TZ'] = 'UTC';
  const { aws, region, account, logFolder, onProblem } = options;
  const pools = plan.functions.map((fn) =>
    createFunctionPool(fn, { variables: variablesOf(fn, options), logFolder }),
  );
  const poolOf = (matches: (fn: FunctionPlan) => boolean): FunctionPool | undefined =>
    pools.find((pool) => matches(pool.plan));
  const pollers = plan.mappings.flatMap((mapping) => {
    const pool = poolOf(({ name }) => name === mapping.functionName);
    pool?.warm();
    return pool ? [pollQueue({ mapping, queues: aws.queues, pool, region, concurrencyCap, onProblem })] : [];
  });
  const schedules = plan.schedules.flatMap((schedule) => {
    const pool = poolOf(({ arn }) => arn === schedule.functionArn);
    if (!pool) return [];
    const onFailure = (event: object): void => sendToDeadLetters(aws, pool.plan.deadLetterArn, event);
    return [runSchedule({ schedule, pool, region, account, onFailure })];
  });
  return {
    stop: async () => {
      const ended = Promise.all([...pollers, ...schedules].map((one) => one.stop()));
      await Promise.race([ended, elapsed(graceMs)]);
      await Promise.all(pools.map((pool) => pool.stop()));
      await ended;
    },
  };
}

function sendToDeadLetters({ queues }: AwsServices, arn: string | undefined, event: object): void {
  if (arn !== undefined) queues.getQueueByArn(arn)?.enqueue(SqsStore.createMessage(JSON.stringify(event)));
}

/** The template's variables, those that Lambda sets, and the addresses of the local services. */
function variablesOf(fn: FunctionPlan, options: RunFunctionsOptions): Record<string, string> {
  const { aws, dynamodbUrl, region, siteOrigin, logFolder } = options;
  return {
    PATH: process.env['PATH'] ?? '',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    ...fn.environment,
    ...('SITE_ORIGIN' in fn.environment ? { SITE_ORIGIN: siteOrigin } : {}),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: aws.url,
    AWS_ENDPOINT_URL_S3: aws.url,
    AWS_ENDPOINT_URL_SQS: aws.url,
    AWS_ENDPOINT_URL_SNS: aws.url,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodbUrl,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: logFolder,
    AWS_LAMBDA_LOG_STREAM_NAME: fn.id,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    LAMBDA_TASK_ROOT: fn.file,
  };
}

function elapsed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
