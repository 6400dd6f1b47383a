import { readFileSync } from 'node:fs';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readDeployment } from '#infra/constructs/deployment.ts';
import { NewsroomStack } from '#infra/newsroom-stack.ts';
import { readSettings } from '#shared/settings/settings.ts';

export type Json = Record<string, unknown>;
export interface Resource {
  readonly Type: string;
  readonly Properties: Json;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

const cdkJson = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Json;
};

/** The context of cdk.json, as the project ships it. */
export const shippedContext: Readonly<Json> = cdkJson.context;

// CloudFormation's own checks take seconds and change no template; the tests of the synthesis run them.
process.env['CDK_VALIDATION'] = 'false';

/** The stack that the project ships. */
export function newsroomStack(changes: Json = {}): Stack {
  const context = { ...shippedContext, 'aws:cdk:bundling-stacks': [], ...changes };
  const app = new App({ analyticsReporting: false, context });
  const deployment = readDeployment(context['deployment' as keyof typeof context]);
  const settings = readSettings(context['newsroom' as keyof typeof context]);
  return new NewsroomStack(app, deployment.stackName, { settings, deployment });
}

/** The CloudFormation template of `newsroomStack`. */
export function newsroomTemplate(changes: Json = {}): Template {
  return Template.fromStack(newsroomStack(changes));
}

/** Every resource of one type, with its logical id. */
export function resourcesOf(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.findResources(type)) as unknown as [string, Resource][];
}

/** The logical id that a `Ref` or `Fn::GetAtt` names. */
export function target(value: unknown): string | undefined {
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: string[] };
  return Ref ?? attribute?.[0];
}

/** A value with its intrinsics written out: `<WireBucket.Arn>/incoming/*`. */
export function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const {
    Ref,
    'Fn::GetAtt': attribute,
    'Fn::Join': join,
  } = value as {
    Ref?: string;
    'Fn::GetAtt'?: string[];
    'Fn::Join'?: [string, unknown[]];
  };
  if (Ref) return `<${Ref}>`;
  if (attribute) return `<${attribute.join('.')}>`;
  return join ? join[1].map(written).join(join[0]) : JSON.stringify(value);
}

/** One or many, as policies write them. */
export function many(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

const ownerKeys: Readonly<Record<string, string>> = {
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::SQS::QueuePolicy': 'Queues',
  'AWS::SNS::TopicPolicy': 'Topics',
};

/** What the resource policies of one bucket, queue or topic say. */
export function statementsOn(template: Template, policyType: string, ownerId: string): Json[] {
  const ownerKey = ownerKeys[policyType] ?? '';
  return resourcesOf(template, policyType)
    .filter(([, { Properties }]) => many(Properties[ownerKey]).some((owner) => target(owner) === ownerId))
    .flatMap(([, { Properties }]) => (Properties['PolicyDocument'] as { Statement: Json[] }).Statement);
}

export function refusesPlainHttp(statements: readonly Json[]): boolean {
  return statements.some(
    ({ Effect, Condition }) =>
      Effect === 'Deny' && JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
  );
}

/** What a role may do. */
export function roleStatements(role: Resource): Json[] {
  const policies = (role.Properties['Policies'] ?? []) as { PolicyDocument: { Statement: Json[] } }[];
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}
