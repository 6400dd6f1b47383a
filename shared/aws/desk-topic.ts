import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { TopicMessage } from './announcement-topic.ts';
import { answered } from './aws-failure.ts';

/** The desk's own topic: private, for what an editor must hear of. A newsroom without one tells nobody. */
export class DeskTopic {
  private readonly client: SNSClient;
  private readonly topicArn: string | undefined;

  constructor(client: SNSClient, topicArn: string | undefined) {
    this.client = client;
    this.topicArn = topicArn;
  }

  async publish({ Subject, Message, MessageAttributes }: TopicMessage): Promise<void> {
    if (this.topicArn === undefined) return;
    const call = this.client.send(
      new PublishCommand({
        TopicArn: this.topicArn,
        MessageStructure: 'json',
        Subject,
        Message,
        MessageAttributes: { ...MessageAttributes },
      }),
    );
    await answered('tell the desk', call);
  }
}
