import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeWildcards } from '../acknowledge-wildcards.ts';
import { metricsNamespace } from '../watching/own-metric.ts';
import { functionCode } from './bundle.ts';
import type { NativePackages } from './native-packages.ts';

export interface PipelineFunctionProps {
  /** Folder under `functions/`. */
  readonly name: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything that the function may do, beside writing its own log. */
  readonly permissions: readonly PolicyStatement[];
  /** Packages with machine code, which lie beside the bundle. */
  readonly packages?: NativePackages;
  /** arm64 by default. */
  readonly architecture?: Architecture;
  /** Where asynchronous invocations end that failed; functions behind a queue have the queue's own. */
  readonly deadLetters?: IQueue;
}

/** One step of the pipeline: its code, its own role written by hand, its own log kept for 30 days. */
export class PipelineFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    const log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = this.#role(log, props.permissions);
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: functionCode(props.name, props.packages && { ...props.packages, onLaptop: isLaptop(this) }),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      logGroup: log,
      // The constructs would add grants of their own, wider than the hand-written ones.
      role: role.withoutPolicyUpdates(),
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(this),
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
      ...(props.deadLetters && { deadLetterQueue: props.deadLetters }),
    });
  }

  #role(log: LogGroup, permissions: readonly PolicyStatement[]): Role {
    const writeLog = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [log.logGroupArn],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { work: new PolicyDocument({ statements: [writeLog, ...permissions] }) },
    });
    acknowledgeWildcards(role, permissions);
    return role;
  }
}

/** Whether the template is made for a newsroom that runs on this very machine. */
function isLaptop(construct: Construct): boolean {
  return construct.node.tryGetContext('newsroom:laptop') === true;
}
