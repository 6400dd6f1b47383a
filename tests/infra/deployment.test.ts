import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { readDeployment } from '#infra/constructs/deployment.ts';
import {
  type Json,
  newsroomStack,
  newsroomTemplate,
  resourcesOf,
  shippedContext,
  written,
} from './newsroom-template.ts';

const shipped = readDeployment(shippedContext['deployment']);

describe('the deployment', () => {
  it.each([
    [
      'a stack name that S3 cannot bear',
      { stackName: 'a'.repeat(29) },
      'The setting deployment.stackName must be at most 28 characters long.',
    ],
    [
      'a stack name with spaces',
      { stackName: 'my desk' },
      'The setting deployment.stackName must be letters, digits and single hyphens, a letter first.',
    ],
    [
      'an unknown price class',
      { priceClass: '300' },
      'The setting deployment.priceClass must be one of 100, 200, all.',
    ],
    [
      'text for a switch',
      { terminationProtection: 'yes' },
      'The setting deployment.terminationProtection must be true or false.',
    ],
    ['a misspelt key', { priceclass: '100' }, 'The setting deployment.priceclass is not a setting.'],
    [
      'a desk without an address',
      { deskEmail: 'desk' },
      'The setting deployment.deskEmail must be an e-mail address.',
    ],
    ['no tags', { tags: undefined }, 'The setting deployment.tags is missing.'],
  ])('is refused with %s, and the key is named', (_what, changes, message) => {
    expect(() => readDeployment({ ...shipped, ...changes })).toThrow(message);
  });

  it('of a stage takes what the stage says for itself, and the rest from all', () => {
    const dev = readDeployment(shippedContext['deployment'], 'dev');
    expect(dev).toMatchObject({
      stackName: 'Newsroom-dev',
      keepStories: false,
      priceClass: shipped.priceClass,
    });
    expect(() => readDeployment(shippedContext['deployment'], 'qa')).toThrow('There is no stage qa.');
  });

  it('keeps buckets and table when the stack goes, unless a stage for trials says otherwise', () => {
    const policiesOf = (deployment: unknown) =>
      ['AWS::S3::Bucket', 'AWS::DynamoDB::Table'].flatMap((type) =>
        resourcesOf(newsroomTemplate({ deployment }), type).map(([, { DeletionPolicy }]) => DeletionPolicy),
      );
    expect(new Set(policiesOf(shipped))).toEqual(new Set(['Retain']));
    expect(new Set(policiesOf({ ...shipped, keepStories: false }))).toEqual(new Set(['Delete']));
  });

  it('answers under a name of its own, with TLS 1.2 or newer, and points the name there', () => {
    const domain = {
      name: 'news.example',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/abc',
      zone: { id: 'Z1', name: 'example' },
    };
    const template = newsroomTemplate({ deployment: { ...shipped, domain } });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['news.example'],
        HttpVersion: 'http2and3',
        ViewerCertificate: {
          MinimumProtocolVersion: 'TLSv1.2_2021',
          AcmCertificateArn: domain.certificateArn,
        },
      },
    });
    const records = resourcesOf(template, 'AWS::Route53::RecordSet').map(
      ([, { Properties }]) => Properties['Type'],
    );
    expect(records.sort()).toEqual(['A', 'AAAA']);
    const elsewhere = { ...domain, certificateArn: domain.certificateArn.replace('us-east-1', 'eu-west-1') };
    expect(() => readDeployment({ ...shipped, domain: elsewhere })).toThrow(
      'must be a certificate of us-east-1',
    );
  });

  it('names no partition, no account and no region: any of them will do', () => {
    const text = JSON.stringify(newsroomTemplate().toJSON());
    expect(text).not.toMatch(/arn:aws[a-z-]*:/);
    expect(text).not.toMatch(/\b[a-z]{2}(?:-gov)?-(?:north|south|east|west|central)+-\d\b/);
  });

  it('protects the stack from deletion', () => {
    expect(newsroomStack().terminationProtection).toBe(true);
  });

  it('stands beside a second newsroom of the account: no name of one is a name of the other', () => {
    const first = givenNames(newsroomTemplate());
    const second = givenNames(newsroomTemplate({ deployment: { ...shipped, stackName: 'Evening-Desk' } }));
    expect(second).toContain('AWS::S3::Bucket evening-desk-wire-<AWS::AccountId>-<AWS::Region>');
    expect(second).toHaveLength(first.length);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
  });

  it('stands beside the same stack in another region: what CloudFront names for all regions names its own', () => {
    const global = givenNames(newsroomTemplate()).filter((name) => name.startsWith('AWS::CloudFront::'));
    expect(global).toHaveLength(6);
    for (const name of global) expect(name).toMatch(/<AWS::Region>$/);
  });

  it.each([
    ['100', 'PriceClass_100'],
    ['200', 'PriceClass_200'],
    ['all', 'PriceClass_All'],
  ])('serves readers from the edges of price class %s', (priceClass, expected) => {
    const template = newsroomTemplate({ deployment: { ...shipped, priceClass } });
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { PriceClass: expected },
    });
  });

  it('refuses settings that would not fit into Lambda’s variables, before anything is deployed', () => {
    const newsroom = shippedContext['newsroom'] as { sections: { keywords: string[] }[] };
    const words = Array.from({ length: 400 }, (_, index) => `keyword-${index}`);
    const sections = newsroom.sections.map((section, index) =>
      index === 0 ? { ...section, keywords: words } : section,
    );
    expect(() => newsroomStack({ newsroom: { ...newsroom, sections } })).toThrow(
      /^The settings take \d+ bytes, and Lambda has room for \d+\.$/,
    );
  });
});

/** Every name that the template gives, and so could meet another: `type name`. Exports would stand among them. */
function givenNames(template: Template): string[] {
  const { Resources, Outputs = {} } = template.toJSON() as Record<string, Record<string, Json>>;
  const resources = Object.values(Resources ?? {}).flatMap((resource) => {
    const { Type, Properties = {} } = resource as { Type: string; Properties?: Json };
    const configs = ['CachePolicyConfig', 'ResponseHeadersPolicyConfig', 'OriginAccessControlConfig'];
    const places = [Properties, ...configs.map((config) => (Properties[config] ?? {}) as Json)];
    const own = Type.split('::').at(-1) ?? '';
    const keys = ['Name', `${own}Name`];
    const isOwn = Type !== 'AWS::Lambda::Permission' && Type !== 'AWS::Lambda::EventSourceMapping';
    return isOwn
      ? places.flatMap((place) =>
          keys.flatMap((key) => (key in place ? [`${Type} ${written(place[key])}`] : [])),
        )
      : [];
  });
  const exported = Object.values(Outputs).flatMap(({ Export }) => (Export ? [JSON.stringify(Export)] : []));
  return [...resources, ...exported];
}
