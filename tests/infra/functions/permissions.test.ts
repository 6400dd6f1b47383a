import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import { canaryDigest } from '#shared/settings/canary-names.ts';
import {
  type Json,
  many,
  newsroomTemplate,
  resourcesOf,
  roleStatements,
  target,
  written,
} from '../newsroom-template.ts';
import { withNetworks } from '../with-networks.ts';

let template: Template;

beforeAll(() => {
  template = newsroomTemplate(withNetworks());
});

function statementsOf(step: string): Json[] {
  const [, fn] =
    resourcesOf(template, 'AWS::Lambda::Function').find(([, { Properties }]) =>
      JSON.stringify(Properties['Environment']).includes(`"POWERTOOLS_SERVICE_NAME":"${step}"`),
    ) ?? [];
  const [, role] =
    resourcesOf(template, 'AWS::IAM::Role').find(([id]) => id === target(fn?.Properties['Role'])) ?? [];
  return role ? roleStatements(role) : [];
}

/** Every action of one function with what it may be done to, logical ids shortened to what they name. */
function grantsOf(step: string): string[] {
  return statementsOf(step)
    .flatMap(({ Action, Resource }) =>
      many(Action).flatMap((action) => many(Resource).map((one) => `${action} ${shortened(written(one))}`)),
    )
    .sort();
}

function shortened(resource: string): string {
  return resource.replace(/<([A-Za-z:]+?)(?:[0-9A-F]{8})?(?:\.Arn)?>/g, '$1');
}

const ownLog = (step: string) => [`logs:CreateLogStream ${step}StepLog`, `logs:PutLogEvents ${step}StepLog`];

const fromQueue = (queue: string) =>
  ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map(
    (action) => `sqs:${action} ${queue}`,
  );

describe('permissions', () => {
  it.each([
    [
      'publish',
      [
        ...ownLog('Publish'),
        ...fromQueue('PublishWorkQueue'),
        's3:GetObject WireBucket/incoming/*',
        's3:GetObject WireBucket/ledger/*',
        's3:GetObject WireBucket/pictures/*',
        's3:GetObject WireBucket/receipts/*',
        's3:GetObject WireBucket/stories/*',
        's3:GetObject WireBucket/takes/*',
        's3:PutObject WireBucket/ledger/*',
        's3:PutObject WireBucket/receipts/*',
        's3:PutObject WireBucket/stories/*',
        's3:PutObject WireBucket/takes/*',
        's3:DeleteObject WireBucket/receipts/*',
        's3:ListBucket WireBucket',
        's3:GetObject SiteBucket/*',
        's3:PutObject SiteBucket/*',
        's3:DeleteObject SiteBucket/*/card-*.png',
        's3:ListBucket SiteBucket',
        'dynamodb:GetItem StoriesTable',
        'dynamodb:BatchGetItem StoriesTable',
        'dynamodb:Query StoriesTable',
        'dynamodb:PutItem StoriesTable',
        'dynamodb:UpdateItem StoriesTable',
        'dynamodb:BatchWriteItem StoriesTable',
        'cloudfront:CreateInvalidation arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/SiteDistribution',
        'sns:Publish Announcements',
        'sns:Publish DeskTopic',
        'sqs:SendMessage PublishWorkQueue',
        'sqs:SendMessage ListsWorkQueue',
        'sqs:SendMessage PicturesWorkQueue',
        'sqs:SendMessage CardsWorkQueue',
      ],
    ],
    [
      'refresh-lists',
      [
        ...ownLog('RefreshLists'),
        ...fromQueue('ListsWorkQueue'),
        's3:GetObject SiteBucket/*',
        's3:PutObject SiteBucket/*',
        's3:ListBucket SiteBucket',
        'dynamodb:Query StoriesTable',
        'dynamodb:BatchGetItem StoriesTable',
        'dynamodb:BatchWriteItem StoriesTable',
        'sqs:SendMessage ListsWorkQueue',
      ],
    ],
    [
      'draw-card',
      [
        ...ownLog('DrawCard'),
        ...fromQueue('CardsWorkQueue'),
        's3:PutObject SiteBucket/*/card-*.png',
        's3:DeleteObject SiteBucket/*/card-*.png',
        's3:ListBucket SiteBucket',
        'dynamodb:GetItem StoriesTable',
        'cloudfront:CreateInvalidation arn:AWS::Partition:cloudfront::AWS::AccountId:distribution/SiteDistribution',
      ],
    ],
    [
      'sweep',
      [
        ...ownLog('Sweep'),
        's3:GetObject WireBucket/receipts/*',
        's3:ListBucket WireBucket',
        's3:GetObject SiteBucket/404.html',
        's3:GetObject SiteBucket/favicon.svg',
        's3:GetObject SiteBucket/about/index.html',
        's3:GetObject SiteBucket/search/opensearch.xml',
        's3:GetObject SiteBucket/search/script.js',
        `s3:GetObject SiteBucket${relatedScriptPath}`,
        's3:GetObject SiteBucket/.well-known/security.txt',
        's3:PutObject SiteBucket/404.html',
        's3:PutObject SiteBucket/favicon.svg',
        's3:PutObject SiteBucket/about/index.html',
        's3:PutObject SiteBucket/search/opensearch.xml',
        's3:PutObject SiteBucket/search/script.js',
        `s3:PutObject SiteBucket${relatedScriptPath}`,
        's3:PutObject SiteBucket/.well-known/security.txt',
        's3:ListBucket SiteBucket',
        'dynamodb:GetItem StoriesTable',
        'dynamodb:BatchGetItem StoriesTable',
        'dynamodb:PutItem StoriesTable',
        'dynamodb:Query StoriesTable/index/due',
        'sns:Publish DeskTopic',
        'sqs:SendMessage PublishWorkQueue',
        'sqs:SendMessage ListsWorkQueue',
        'sqs:SendMessage SweepDeadLetters',
      ],
    ],
    [
      'canary',
      [
        ...ownLog('Canary'),
        's3:PutObject WireBucket/incoming/_canary/story.txt',
        's3:GetObject WireBucket/receipts/_canary/*',
        's3:DeleteObject WireBucket/incoming/_canary/story.txt',
        's3:DeleteObject WireBucket/receipts/_canary/*',
        's3:DeleteObject WireBucket/stories/vojocrclpp/*',
        's3:ListBucket WireBucket',
        's3:DeleteObject SiteBucket/_canary/*',
        's3:ListBucket SiteBucket',
        'dynamodb:DeleteItem StoriesTable',
        'sqs:SendMessage CanaryDeadLetters',
      ],
    ],
    [
      'picture',
      [
        ...ownLog('Picture'),
        ...fromQueue('PicturesWorkQueue'),
        's3:GetObject WireBucket/incoming/*',
        's3:GetObject WireBucket/pictures/*',
        's3:GetObject WireBucket/receipts/*',
        's3:GetObject WireBucket/stories/*',
        's3:PutObject WireBucket/pictures/*',
        's3:PutObject WireBucket/receipts/*',
        's3:DeleteObject WireBucket/receipts/*',
        's3:ListBucket WireBucket',
        'dynamodb:GetItem StoriesTable',
        'dynamodb:PutItem StoriesTable',
        'dynamodb:UpdateItem StoriesTable',
        'sns:Publish DeskTopic',
        'sqs:SendMessage PublishWorkQueue',
        'sqs:SendMessage PicturesWorkQueue',
      ],
    ],
    [
      'relay-bluesky',
      [
        ...ownLog('RelayBluesky'),
        ...fromQueue('RelayBlueskyWorkQueue'),
        'dynamodb:GetItem StoriesTable',
        'dynamodb:PutItem StoriesTable',
        'sqs:SendMessage PublishWorkQueue',
        'ssm:GetParameter arn:AWS::Partition:ssm:AWS::Region:AWS::AccountId:parameter/desk/bluesky',
      ],
    ],
    [
      'relay-threads',
      [
        ...ownLog('RelayThreads'),
        ...fromQueue('RelayThreadsWorkQueue'),
        'dynamodb:GetItem StoriesTable',
        'dynamodb:PutItem StoriesTable',
        'sqs:SendMessage PublishWorkQueue',
        'ssm:GetParameter arn:AWS::Partition:ssm:AWS::Region:AWS::AccountId:parameter/desk/threads',
        'ssm:PutParameter arn:AWS::Partition:ssm:AWS::Region:AWS::AccountId:parameter/desk/threads',
      ],
    ],
  ])('of %s are exactly what its work needs', (step, grants) => {
    expect(grantsOf(step)).toEqual([...grants].sort());
  });

  it.each([
    ['publish', ['incoming/*', 'stories/*', 'takes/*', 'pictures/*', 'receipts/*', 'ledger/*', '*']],
    ['picture', ['incoming/*', 'stories/*', 'receipts/*', 'pictures/*']],
    ['refresh-lists', ['*']],
    ['draw-card', ['*/card-*']],
    [
      'sweep',
      [
        ...['incoming/*', 'receipts/*', '404.html', 'favicon.svg', 'about/index.html'],
        ...['search/opensearch.xml', 'search/script.js', relatedScriptPath.slice(1)],
        '.well-known/security.txt',
      ],
    ],
    ['canary', ['incoming/_canary/*', 'receipts/_canary/*', 'stories/vojocrclpp/*', '_canary/*']],
  ])('of %s list no key outside its own prefixes', (step, prefixes) => {
    const listing = statementsOf(step).filter(({ Action }) => many(Action).includes('s3:ListBucket'));
    const conditions = listing.map(({ Condition }) => Condition as { StringLikeIfExists: Json });
    expect(conditions.flatMap((one) => many(one.StringLikeIfExists['s3:prefix']))).toEqual(prefixes);
  });

  it('of the canary remove its own record and claim from the table, and no other', () => {
    const removal = statementsOf('canary').find(({ Action }) => many(Action).includes('dynamodb:DeleteItem'));
    expect(removal?.['Condition']).toEqual({
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['STORY#vojocrclpp', `HASH#${canaryDigest}`] },
    });
  });

  it('stand in the roles themselves: no managed policy, no policy added by a construct', () => {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::IAM::Role')) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    }
    expect(resourcesOf(template, 'AWS::IAM::Policy')).toEqual([]);
  });

  it('of the desk’s people: an editor drops and reads receipts, a chief gives orders too, neither reads copy', () => {
    const policies = resourcesOf(template, 'AWS::IAM::ManagedPolicy').map(([id, { Properties }]) => [
      shortened(`<${id}>`),
      (Properties['PolicyDocument'] as { Statement: Json[] }).Statement.map(
        ({ Effect, Action, Resource, Condition }) =>
          `${Effect} ${Action} ${shortened(written(Resource))} ${Condition ? JSON.stringify(Condition) : ''}`.trim(),
      ),
    ]);
    const both = [
      'Allow s3:PutObject WireBucket/incoming/*',
      'Allow s3:GetObject WireBucket/receipts/*',
      'Allow s3:ListBucket WireBucket {"StringLikeIfExists":{"s3:prefix":["receipts/*"]}}',
    ];
    expect(Object.fromEntries(policies)).toEqual({
      DeskPoliciesChiefs: both,
      DeskPoliciesEditors: [...both, 'Deny s3:PutObject WireBucket/incoming/_desk/*'],
    });
  });

  it('never hold a wildcard action or a bare wildcard resource', () => {
    const statements = resourcesOf(template, 'AWS::IAM::Role').flatMap(([, role]) => roleStatements(role));
    for (const { Action, Resource } of statements) {
      expect(many(Action).filter((action) => String(action).includes('*'))).toEqual([]);
      expect(many(Resource)).not.toContain('*');
    }
  });

  it('cover every AWS call in the code, and none is left that the code no longer makes', () => {
    const folder = fileURLToPath(new URL('../../../shared/aws/', import.meta.url));
    const code = readdirSync(folder).map((file) => readFileSync(folder + file, 'utf8'));
    const calls = code.flatMap((text) =>
      [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name ?? ''),
    );
    const steps = [
      'publish',
      'refresh-lists',
      'picture',
      'draw-card',
      'sweep',
      'canary',
      'relay-bluesky',
      'relay-threads',
    ];
    const granted = steps.flatMap((step) => grantsOf(step));
    const actions = new Set(granted.map((grant) => grant.split(' ')[0] ?? ''));
    const ofTheRuntime = [...fromQueue(''), ...ownLog('')].map((grant) => grant.split(' ')[0] ?? '');
    expect([...actions].filter((action) => !ofTheRuntime.includes(action)).sort()).toEqual(
      [...new Set(calls.map(actionOf))].filter((action) => !ofTheRuntime.includes(action)).sort(),
    );
  });
});

const renamed: Readonly<Record<string, string>> = {
  CreateInvalidation: 'cloudfront:CreateInvalidation',
  ChangeMessageVisibility: 'sqs:ChangeMessageVisibility',
  GetParameter: 'ssm:GetParameter',
  PutParameter: 'ssm:PutParameter',
  HeadObject: 's3:GetObject',
  ListObjectsV2: 's3:ListBucket',
  SendMessageBatch: 'sqs:SendMessage',
  Publish: 'sns:Publish',
};

function actionOf(call: string): string {
  if (call in renamed) return renamed[call] ?? '';
  if (call.endsWith('Object')) return `s3:${call}`;
  return call.endsWith('Message') ? `sqs:${call}` : `dynamodb:${call}`;
}
