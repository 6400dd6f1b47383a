import { Stack } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const reason =
  'The keys are not known beforehand; the wildcard stands for folders or names within one bucket, and for no more.';

/** Accepts wildcards in the keys of a bucket. Each is named by its resource; an action with one would still be reported. */
export function acknowledgeWildcards(construct: IConstruct, statements: readonly PolicyStatement[]): void {
  const resources = statements.flatMap((statement) => statement.resources);
  const names = resources.map((resource) => asReported(Stack.of(construct).resolve(resource)));
  const ofKeys = names.filter((name) => /^<[^<>/]+>\/.*\*/.test(name));
  acknowledge(construct, Object.fromEntries(ofKeys.map((name) => [`IAM5[Resource::${name}]`, reason])));
}

function asReported(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const { 'Fn::Join': join, 'Fn::GetAtt': attribute } = resource as Record<string, unknown[] | undefined>;
  if (join) return (join[1] as unknown[]).map(asReported).join('');
  return attribute ? `<${attribute.join('.')}>` : '';
}
