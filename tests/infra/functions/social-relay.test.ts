import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { networkNames } from '#shared/settings/social-settings.ts';
import {
  type Json,
  many,
  newsroomTemplate,
  type Resource,
  refusesPlainHttp,
  resourcesOf,
  roleStatements,
  statementsOn,
  target,
  written,
} from '../newsroom-template.ts';
import { secretNames, withNetworks } from '../with-networks.ts';

let shipped: Template;
let template: Template;
beforeAll(() => {
  shipped = newsroomTemplate();
  template = newsroomTemplate(withNetworks());
});

const all = (type: string) => resourcesOf(template, type);
const variables = ({ Properties }: Resource) =>
  (Properties['Environment'] as { Variables: Record<string, unknown> }).Variables;
const relayOf = (network: string) =>
  all('AWS::Lambda::Function').find(
    ([, one]) => variables(one)['POWERTOOLS_SERVICE_NAME'] === `relay-${network}`,
  ) as [string, Resource];
const mappingOf = (id: string) =>
  all('AWS::Lambda::EventSourceMapping').find(
    ([, one]) => target(one.Properties['FunctionName']) === id,
  )?.[1];
const queueOf = (id: string) => target(mappingOf(id)?.Properties['EventSourceArn'] ?? {}) ?? '';
const output = (of: Template) =>
  (of.toJSON() as { Outputs: Record<string, { Value: string; Description: string }> }).Outputs[
    'SocialNetworks'
  ];

describe('a network that the settings do not name', () => {
  it('creates nothing, and the deployment says so', () => {
    const made = Object.keys((shipped.toJSON() as { Resources: Json }).Resources);
    expect(made.filter((id) => /Relay/.test(id))).toEqual([]);
    expect(output(shipped)).toMatchObject({
      Value: 'none',
      Description: expect.stringContaining('Off, since the settings do not name them: bluesky, mastodon'),
    });
  });
});

describe('the networks that are on', () => {
  it('are told after a deployment', () => {
    expect(output(template)?.Value).toBe('bluesky, mastodon, slack, x, threads');
  });
});

describe.each(networkNames)('the relay to %s', (network) => {
  it('has a queue of its own on the topic, raw and filtered, with dead letters that ring', () => {
    const [id] = relayOf(network);
    const queue = queueOf(id);
    const subscription = all('AWS::SNS::Subscription').find(
      ([, { Properties }]) => target(Properties['Endpoint']) === queue,
    )?.[1];
    expect(subscription?.Properties).toMatchObject({
      Protocol: 'sqs',
      RawMessageDelivery: true,
      FilterPolicy: { kind: ['publication', 'correction', 'withdrawal'] },
    });
    const { Properties } = template.findResources('AWS::SQS::Queue')[queue] as unknown as Resource;
    const { RedrivePolicy, VisibilityTimeout } = Properties as unknown as {
      RedrivePolicy: { deadLetterTargetArn: unknown; maxReceiveCount: number };
      VisibilityTimeout: number;
    };
    expect([RedrivePolicy.maxReceiveCount, VisibilityTimeout]).toEqual([12, 180]);
    const alarms = all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
    const deadLetters = target(RedrivePolicy.deadLetterTargetArn);
    expect(
      alarms.some(({ Dimensions }) => target((Dimensions as { Value: unknown }[])[0]?.Value) === deadLetters),
    ).toBe(true);
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: 'PostsNeedHelp',
        Dimensions: [{ Name: 'service', Value: `relay-${network}` }],
      }),
    );
    expect(refusesPlainHttp(statementsOn(template, 'AWS::SQS::QueuePolicy', queue))).toBe(true);
  });

  it('alone may read its secret, and its variables hold but the name', () => {
    const name = secretNames[network];
    const readers = all('AWS::IAM::Role').filter(([, role]) =>
      roleStatements(role).some(
        ({ Action, Resource }) =>
          many(Action).includes('ssm:GetParameter') && written(Resource).endsWith(`parameter${name}`),
      ),
    );
    const [, relay] = relayOf(network);
    expect(readers.map(([id]) => id)).toEqual([target(relay.Properties['Role'])]);
    expect(variables(relay)['SECRET_NAME']).toBe(name);
  });

  it('writes its own items of the table and no story', () => {
    const [, relay] = relayOf(network);
    const [, role] = all('AWS::IAM::Role').find(([id]) => id === target(relay.Properties['Role'])) as [
      string,
      Resource,
    ];
    const writes = roleStatements(role).filter(({ Action }) =>
      JSON.stringify(Action).includes('dynamodb:Put'),
    );
    expect(writes).toMatchObject([
      { Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SEND#*', 'PACE#*'] } } },
    ]);
  });
});

describe('credentials that end', () => {
  it('are renewed by the relay of Threads once a day, which alone may write a secret: its own', () => {
    const [relayId, relay] = relayOf('threads');
    const writers = all('AWS::IAM::Role').flatMap(([id, role]) =>
      roleStatements(role)
        .filter(({ Action }) => many(Action).some((action) => String(action).startsWith('ssm:Put')))
        .map(({ Resource }) => [id, written(Resource).split(':').at(-1)]),
    );
    expect(writers).toEqual([[target(relay.Properties['Role']), `parameter${secretNames.threads}`]]);
    const daily = all('AWS::Events::Rule').filter(([, { Properties }]) =>
      (Properties['Targets'] as { Arn: unknown }[]).some(({ Arn }) => target(Arn) === relayId),
    );
    expect(daily.map(([, { Properties }]) => Properties['ScheduleExpression'])).toEqual(['rate(1 day)']);
  });

  it('ring when they cannot be renewed', () => {
    expect(all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties)).toContainEqual(
      expect.objectContaining({
        MetricName: 'CredentialsNotRenewed',
        Namespace: 'Newsroom/Newsroom',
        Dimensions: [{ Name: 'service', Value: 'relay-threads' }],
        Period: 86_400,
      }),
    );
  });
});

describe('updates', () => {
  it('reach the relays where the newsroom announces them', () => {
    const updating = newsroomTemplate(withNetworks({ updates: true }));
    const policies = resourcesOf(updating, 'AWS::SNS::Subscription').map(([, { Properties }]) => Properties);
    const kinds = policies.flatMap(({ FilterPolicy }) => (FilterPolicy as { kind?: string[] })?.kind ?? []);
    expect(kinds.filter((kind) => kind === 'update')).toHaveLength(networkNames.length);
  });
});
