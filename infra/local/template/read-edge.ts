import type { BehaviorPlan, EdgePlan, HeaderRule } from './cloud-plan.ts';
import type { Properties } from './properties.ts';
import { readHeaderRules, readRemovedHeaders } from './read-header-rules.ts';
import type { ReadResource } from './read-resources.ts';

/** Reads the distribution, with the code of its functions and its header policies; undefined without one. */
export function readEdge(resources: readonly ReadResource[]): EdgePlan | undefined {
  const distribution = resources.find(({ type }) => type === 'AWS::CloudFront::Distribution');
  if (!distribution) return undefined;
  const config = distribution.properties.inner('DistributionConfig');
  const behaviors = [
    ...config
      .list('CacheBehaviors')
      .map((behavior) => ({ behavior, pattern: behavior.text('PathPattern') ?? '*' })),
    { behavior: config.inner('DefaultCacheBehavior'), pattern: '*' },
  ];
  return {
    distributionId: distribution.name,
    domainName: distribution.name,
    defaultRootObject: config.text('DefaultRootObject') ?? '',
    behaviors: behaviors.map(({ behavior, pattern }) =>
      readBehavior(behavior, pattern, { resources, origins: config.list('Origins') }),
    ),
    errorResponses: config.list('CustomErrorResponses').map((response) => ({
      errorCode: response.number('ErrorCode', 0),
      responseCode: response.number('ResponseCode', response.number('ErrorCode', 0)),
      pagePath: response.text('ResponsePagePath'),
    })),
  };
}

interface Surroundings {
  readonly resources: readonly ReadResource[];
  readonly origins: readonly Properties[];
}

function readBehavior(behavior: Properties, pathPattern: string, around: Surroundings): BehaviorPlan {
  const origin = around.origins.find((one) => one.text('Id') === behavior.text('TargetOriginId'));
  const methods = behavior.texts('AllowedMethods');
  const policy = around.resources
    .find(
      ({ type, name }) =>
        type === 'AWS::CloudFront::ResponseHeadersPolicy' &&
        name === behavior.text('ResponseHeadersPolicyId'),
    )
    ?.properties.inner('ResponseHeadersPolicyConfig');
  const setHeaders: HeaderRule[] = policy ? readHeaderRules(policy) : [];
  return {
    pathPattern,
    bucket: origin?.text('DomainName')?.split('.s3.')[0] ?? '',
    originPath: origin?.text('OriginPath') ?? '',
    methods: methods.length > 0 ? methods : ['GET', 'HEAD'],
    compress: behavior.flag('Compress'),
    viewerRequest: functionCode(behavior, 'viewer-request', around.resources),
    viewerResponse: functionCode(behavior, 'viewer-response', around.resources),
    setHeaders,
    removeHeaders: policy ? readRemovedHeaders(policy) : [],
  };
}

function functionCode(
  behavior: Properties,
  eventType: string,
  resources: readonly ReadResource[],
): string | undefined {
  const association = behavior
    .list('FunctionAssociations')
    .find((candidate) => candidate.text('EventType') === eventType);
  if (!association) return undefined;
  return resources
    .find(({ arn }) => arn === association.text('FunctionARN'))
    ?.properties.text('FunctionCode');
}
