import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { answered } from './aws-failure.ts';

export interface TopicMessage {
  readonly Subject: string;
  /** `MessageStructure: json`: one text a protocol. */
  readonly Message: string;
  readonly MessageAttributes: Readonly<
    Record<string, { readonly DataType: string; readonly StringValue: string }>
  >;
}

/** The public seam: everything the newsroom announces goes through this topic. */
export class AnnouncementTopic {
  private readonly client: SNSClient;
  private readonly topicArn: string;

  constructor(client: SNSClient, topicArn: string) {
    this.client = client;
    this.topicArn = topicArn;
  }

  async publish(message: TopicMessage): Promise<void> {
    const call = this.client.send(
      new PublishCommand({
        TopicArn: this.topicArn,
        MessageStructure: 'json',
        Subject: message.Subject,
        Message: message.Message,
        MessageAttributes: { ...message.MessageAttributes },
      }),
    );
    await answered('announce a story', call);
  }
}
