import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { networkNames, networksOn, type SocialSettings } from '../../shared/settings/social-settings.ts';
import type { DeskPolicies } from './rooms/desk-policies.ts';
import type { Rooms } from './rooms/rooms.ts';
import { incomingPrefix, receiptsPrefix } from './rooms/wire-bucket.ts';

export interface OutputProps {
  readonly rooms: Rooms;
  readonly origin: string;
  readonly sweepDeadLetters: Queue;
  readonly alarms: Topic;
  readonly policies: DeskPolicies;
  readonly social: SocialSettings;
}

/** Prints after a deploy what editors, readers and operators need. */
export function describeOutputs(stack: Stack, props: OutputProps): void {
  const { rooms } = props;
  const { bucketName: wire } = rooms.wire;
  const outputs: readonly (readonly [name: string, value: string, description: string])[] = [
    ['SiteUrl', `${props.origin}/`, 'Readers: the site.'],
    ['WireBucket', wire, 'Editors: the bucket for wire copy.'],
    ['IncomingUri', `s3://${wire}/${incomingPrefix}`, 'Editors: drop raw stories here.'],
    ['ReceiptsUri', `s3://${wire}/${receiptsPrefix}`, 'Editors: the answer to every drop.'],
    ['TopicArn', rooms.announcements.topicArn, 'Subscribers: announcements of published stories.'],
    ['DeskTopicArn', rooms.desk.topicArn, 'Editors: subscribe here to hear of files that need you.'],
    ['EditorsPolicyArn', props.policies.editors.managedPolicyArn, 'Operators: attach to editors.'],
    ['DeskChiefsPolicyArn', props.policies.chiefs.managedPolicyArn, 'Operators: attach to desk chiefs.'],
    ['TableName', rooms.table.tableName, 'Operators: metadata of the stories.'],
    ['SiteBucket', rooms.site.bucketName, 'Operators: the rendered pages.'],
    ['DistributionId', rooms.distribution.distributionId, 'Operators: the CloudFront distribution.'],
    ['AlarmTopicArn', props.alarms.topicArn, 'Operators: subscribe here to hear alarms.'],
    [
      'PublishDeadLettersUrl',
      rooms.publishWork.deadLetters.queueUrl,
      'Operators: drops that failed five times.',
    ],
    [
      'ListsDeadLettersUrl',
      rooms.listsWork.deadLetters.queueUrl,
      'Operators: list refreshes that failed five times.',
    ],
    [
      'PicturesDeadLettersUrl',
      rooms.picturesWork.deadLetters.queueUrl,
      'Operators: pictures that failed five times.',
    ],
    [
      'CardsDeadLettersUrl',
      rooms.cardsWork.deadLetters.queueUrl,
      'Operators: social cards that could not be drawn five times.',
    ],
    ['SocialNetworks', ...networksOutput(props.social)],
    ['SweepDeadLettersUrl', props.sweepDeadLetters.queueUrl, 'Operators: runs of the sweep that failed.'],
  ];
  for (const [name, value, description] of outputs) new CfnOutput(stack, name, { value, description });
}

function networksOutput(social: SocialSettings): readonly [value: string, description: string] {
  const on = networksOn(social);
  const off = networkNames.filter((name) => !on.includes(name));
  const named = off.length === 0 ? '' : ` Off, since the settings do not name them: ${off.join(', ')}.`;
  return [on.join(', ') || 'none', `Operators: networks that the newsroom posts to by itself.${named}`];
}
