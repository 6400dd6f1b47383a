// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are CloudFormation's own placeholders.
import { describe, expect, it } from 'vitest';
import { Resolver } from '#infra/local/template/resolve-intrinsics.ts';

const place = {
  stackName: 'Harrow',
  account: '000000000000',
  region: 'us-east-1',
  awsUrl: 'http://127.0.0.1:4566',
  edgeHost: '127.0.0.1:8080',
};
const template = {
  Resources: {
    Wire: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'wire-${AWS::Region}' } } },
    Site: { Type: 'AWS::S3::Bucket' },
    Work: { Type: 'AWS::SQS::Queue' },
    News: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'news' } },
    Step: { Type: 'AWS::Lambda::Function' },
    Edge: { Type: 'AWS::CloudFront::Distribution' },
    Role: { Type: 'AWS::IAM::Role' },
  },
  Parameters: { Stage: { Default: 'live' } },
  Conditions: {
    Never: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
    Always: { 'Fn::Not': [{ Condition: 'Never' }] },
  },
};
const resolver = new Resolver(template, place);

describe('a value of the template', () => {
  it.each([
    ['a reference to a bucket is its name', { Ref: 'Wire' }, 'wire-us-east-1'],
    ['a bucket without a name is called after the stack', { Ref: 'Site' }, 'harrow-site'],
    [
      'a reference to a queue is its address',
      { Ref: 'Work' },
      'http://127.0.0.1:4566/000000000000/Harrow-Work',
    ],
    ['a reference to a topic is its ARN', { Ref: 'News' }, 'arn:aws:sns:us-east-1:000000000000:news'],
    ['a reference to a parameter is its default', { Ref: 'Stage' }, 'live'],
    [
      'the ARN of a queue',
      { 'Fn::GetAtt': ['Work', 'Arn'] },
      'arn:aws:sqs:us-east-1:000000000000:Harrow-Work',
    ],
    ['an attribute written with a dot', { 'Fn::GetAtt': 'Wire.Arn' }, 'arn:aws:s3:::wire-us-east-1'],
    ['the domain name of the site is the edge', { 'Fn::GetAtt': ['Edge', 'DomainName'] }, '127.0.0.1:8080'],
    [
      'a join around a reference',
      { 'Fn::Join': ['', ['s3://', { Ref: 'Wire' }, '/incoming/']] },
      's3://wire-us-east-1/incoming/',
    ],
    [
      'a text with references',
      { 'Fn::Sub': '${Work.QueueName}@${AWS::AccountId}' },
      'Harrow-Work@000000000000',
    ],
    [
      'a text with its own variables',
      { 'Fn::Sub': ['${Who} and ${!Literal}', { Who: { Ref: 'Stage' } }] },
      'live and ${Literal}',
    ],
    [
      'a part of a split text',
      { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Work', 'Arn'] }] }] },
      'Harrow-Work',
    ],
    ['the side of a condition that holds', { 'Fn::If': ['Always', 'yes', 'no'] }, 'yes'],
    ['a list without what has no value', [1, { Ref: 'AWS::NoValue' }, 2], [1, 2]],
    [
      'an object without what has no value',
      { kept: 1, gone: { 'Fn::If': ['Never', 1, { Ref: 'AWS::NoValue' }] } },
      { kept: 1 },
    ],
    ['an intrinsic deep inside', { a: [{ b: { Ref: 'Stage' } }] }, { a: [{ b: 'live' }] }],
  ])('%s', (_title, value, expected) => {
    expect(resolver.resolve(value)).toEqual(expected);
  });

  it.each([
    ['a function that is not known', { 'Fn::ImportValue': 'x' }, 'Fn::ImportValue'],
    ['a reference to nothing', { Ref: 'Nowhere' }, 'Nowhere'],
    ['an attribute that a queue has not', { 'Fn::GetAtt': ['Work', 'Colour'] }, 'Colour of Work'],
  ])('is refused by name: %s', (_title, value, named) => {
    expect(() => resolver.resolve(value)).toThrow(
      expect.objectContaining({ code: 'template-not-understood', message: expect.stringContaining(named) }),
    );
  });

  it('gives a role, which does nothing here, a stable stand-in', () => {
    const role = { 'Fn::GetAtt': ['Role', 'Arn'] };
    expect(resolver.resolve(role)).toBe(resolver.resolve(role));
  });

  it('keeps a generated bucket name within what S3 allows', () => {
    const long = new Resolver(template, { ...place, stackName: 'N'.repeat(90) });
    expect(long.nameOf('Site')).toMatch(/^[a-z0-9-]{1,63}$/);
  });
});
