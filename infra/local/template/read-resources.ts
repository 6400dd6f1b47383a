import type { Place } from './local-names.ts';
import { Properties } from './properties.ts';
import { Resolver } from './resolve-intrinsics.ts';
import type { Assembly } from './template.ts';

/** One resource with its properties resolved. */
export interface ReadResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** What `Fn::GetAtt … Arn` gives, where the type has one. */
  readonly arn: string;
  readonly properties: Properties;
}

/** The resources that the local cloud understands, with their conditions applied and their intrinsics worked out. */
export function readResources({ template }: Assembly, place: Place): ReadResource[] {
  const resolver = new Resolver(template, place);
  return Object.entries(template.Resources)
    .filter(([, { Type }]) => understood.has(Type))
    .filter(([, { Condition }]) => Condition === undefined || resolver.resolve({ Condition }) === true)
    .map(([id, { Type, Properties: properties = {} }]) => ({
      id,
      type: Type,
      name: resolver.nameOf(id),
      arn: arnOf(id, Type),
      properties: new Properties(resolver.resolve(properties)),
    }));

  function arnOf(id: string, type: string): string {
    if (type === 'AWS::SNS::Topic') return resolver.text({ Ref: id });
    if (type === 'AWS::CloudFront::Function') return resolver.text({ 'Fn::GetAtt': [id, 'FunctionARN'] });
    if (!/^AWS::(?:S3::Bucket|SQS::Queue|Lambda::Function|Events::Rule)$/.test(type)) return '';
    return resolver.text({ 'Fn::GetAtt': [id, 'Arn'] });
  }
}

/** Whether a type is run here, or describes something that is. */
export function isUnderstood(type: string): boolean {
  return understood.has(type);
}

/** Types that the local cloud runs, or that only describe such a one. */
const understood = new Set([
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::SNS::Subscription',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Events::Rule',
  'AWS::SSM::Parameter',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
]);
