import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#functions/environment.ts';

const settings = {
  name: 'The Harbour Desk',
  description: 'News of the harbour.',
  language: 'en',
  timeZone: 'Asia/Baku',
  sections: [{ slug: 'news', name: 'News', keywords: [] }],
  defaultSection: 'news',
  social: {},
  publisher: { name: 'The Harbour Desk' },
};

const variables = {
  WIRE_BUCKET: 'wire',
  SITE_BUCKET: 'site',
  STORY_TABLE: 'stories',
  TOPIC_ARN: 'arn:aws:sns:eu-central-1:123456789012:announcements',
  DESK_TOPIC_ARN: 'arn:aws:sns:eu-central-1:123456789012:desk',
  PUBLISH_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/publish',
  LISTS_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/lists',
  DISTRIBUTION_ID: 'E2EXAMPLE',
  SITE_ORIGIN: 'https://news.example',
  NEWSROOM_SETTINGS: JSON.stringify(settings),
};

describe('a function’s environment', () => {
  it('gives rooms, queues and the site with its origin', () => {
    expect(readEnvironment(variables)).toEqual({
      wireBucket: 'wire',
      siteBucket: 'site',
      table: 'stories',
      topicArn: variables.TOPIC_ARN,
      deskTopicArn: variables.DESK_TOPIC_ARN,
      publishQueueUrl: variables.PUBLISH_QUEUE_URL,
      listsQueueUrl: variables.LISTS_QUEUE_URL,
      distributionId: 'E2EXAMPLE',
      site: { ...settings, origin: 'https://news.example' },
    });
  });

  it('leaves out a queue or a distribution that the function was not given', () => {
    const {
      PUBLISH_QUEUE_URL: _publish,
      LISTS_QUEUE_URL: _lists,
      DISTRIBUTION_ID: _edge,
      ...others
    } = variables;
    const environment = readEnvironment(others);
    expect(environment).not.toHaveProperty('publishQueueUrl');
    expect(environment).not.toHaveProperty('listsQueueUrl');
    expect(environment).not.toHaveProperty('distributionId');
  });

  it('takes a laptop’s plain-HTTP addresses', () => {
    const local = {
      ...variables,
      SITE_ORIGIN: 'http://127.0.0.1:8080',
      LISTS_QUEUE_URL: 'http://127.0.0.1:9/lists',
    };
    expect(readEnvironment(local).site.origin).toBe('http://127.0.0.1:8080');
  });

  it.each(['WIRE_BUCKET', 'SITE_BUCKET', 'STORY_TABLE', 'TOPIC_ARN', 'SITE_ORIGIN', 'NEWSROOM_SETTINGS'])(
    'without %s is refused, and the variable is named',
    (name) => {
      expect(() => readEnvironment({ ...variables, [name]: undefined })).toThrow(
        `The variable ${name} is missing.`,
      );
    },
  );

  it.each([
    ['an empty bucket', { WIRE_BUCKET: '' }, 'The variable WIRE_BUCKET must not be empty.'],
    [
      'a name for a topic',
      { TOPIC_ARN: 'announcements' },
      'The variable TOPIC_ARN must be the ARN of a topic.',
    ],
    [
      'a name for a queue',
      { LISTS_QUEUE_URL: 'lists' },
      'The variable LISTS_QUEUE_URL must be the URL of a queue.',
    ],
    [
      'an origin with a path',
      { SITE_ORIGIN: 'https://news.example/' },
      'The variable SITE_ORIGIN must be an origin such as https://news.example.',
    ],
    ['settings that are not JSON', { NEWSROOM_SETTINGS: '{' }, 'The variable NEWSROOM_SETTINGS is not JSON.'],
    ['wrong settings', { NEWSROOM_SETTINGS: '{}' }, 'The setting newsroom.name is missing.'],
  ])('with %s is refused', (_what, changes, message) => {
    expect(() => readEnvironment({ ...variables, ...changes })).toThrow(message);
  });
});
