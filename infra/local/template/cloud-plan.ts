import type { NotificationRule } from '../services/s3-notification.ts';

/** What has to run on the laptop, read from the template: plain values, no intrinsics. */
export interface CloudPlan {
  readonly buckets: readonly BucketPlan[];
  readonly queues: readonly QueuePlan[];
  readonly topics: readonly { readonly name: string }[];
  readonly subscriptions: readonly SubscriptionPlan[];
  /** As DynamoDB's CreateTable takes them. */
  readonly tables: readonly Readonly<Record<string, unknown>>[];
  readonly functions: readonly FunctionPlan[];
  readonly mappings: readonly MappingPlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly parameters: readonly ParameterPlan[];
  readonly edge: EdgePlan | undefined;
  /** Resource types that do nothing on a laptop, each once, sorted. */
  readonly ignored: readonly string[];
}

export interface BucketPlan {
  readonly name: string;
  readonly versioned: boolean;
  readonly notifications: readonly NotificationRule[];
}

/** A parameter of SSM that holds plain text. */
export interface ParameterPlan {
  readonly name: string;
  readonly value: string;
}

export interface QueuePlan {
  readonly name: string;
  readonly arn: string;
  /** As SQS takes them: every value is text. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SubscriptionPlan {
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface FunctionPlan {
  readonly name: string;
  readonly arn: string;
  /** Id in the template, for messages and log files. */
  readonly id: string;
  /** Module that exports the handler. */
  readonly file: string;
  readonly exportName: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Where an asynchronous invocation goes that failed for good. */
  readonly deadLetterArn?: string | undefined;
  /** How often a failed asynchronous invocation is tried again. */
  readonly retries: number;
}

export interface MappingPlan {
  readonly queueArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly maximumConcurrency: number;
  readonly partialFailures: boolean;
}

export interface SchedulePlan {
  readonly ruleArn: string;
  readonly functionArn: string;
  readonly everyMs: number;
  readonly input?: string | undefined;
}

export interface EdgePlan {
  readonly distributionId: string;
  readonly domainName: string;
  readonly defaultRootObject: string;
  /** In the order in which they are tried; the last one takes everything. */
  readonly behaviors: readonly BehaviorPlan[];
  readonly errorResponses: readonly ErrorResponsePlan[];
}

export interface BehaviorPlan {
  /** With `*` and `?`, e.g. `/search/*`. */
  readonly pathPattern: string;
  readonly bucket: string;
  readonly originPath: string;
  readonly methods: readonly string[];
  readonly compress: boolean;
  readonly viewerRequest?: string | undefined;
  readonly viewerResponse?: string | undefined;
  readonly setHeaders: readonly HeaderRule[];
  readonly removeHeaders: readonly string[];
}

export interface HeaderRule {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
  /** Whether it replaces what the origin sent. */
  readonly override: boolean;
}

export interface ErrorResponsePlan {
  readonly errorCode: number;
  readonly responseCode: number;
  readonly pagePath: string | undefined;
}
