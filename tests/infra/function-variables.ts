import { shippedContext } from './newsroom-template.ts';

/** What the template gives the publish function, with names of no account: enough to load its bundle. */
export const functionVariables = {
  AWS_REGION: 'eu-central-1',
  WIRE_BUCKET: 'wire',
  SITE_BUCKET: 'site',
  STORY_TABLE: 'stories',
  TOPIC_ARN: 'arn:aws:sns:eu-central-1:123456789012:announcements',
  PUBLISH_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/publish',
  LISTS_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/lists',
  PICTURES_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/pictures',
  CARDS_QUEUE_URL: 'https://sqs.eu-central-1.amazonaws.com/123456789012/cards',
  SITE_ORIGIN: 'https://news.example',
  NEWSROOM_SETTINGS: JSON.stringify(shippedContext['newsroom']),
};
