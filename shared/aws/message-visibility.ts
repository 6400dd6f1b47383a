import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { answered } from './aws-failure.ts';

/** SQS hides a message for at most 12 hours from its receipt. */
const longestSeconds = 12 * 3600 - 600;

/** Lets messages of one queue wait until their time has come. */
export class MessageVisibility {
  private readonly client: SQSClient;
  private readonly queueUrl: string;

  constructor(client: SQSClient, queueUrl: string) {
    this.client = client;
    this.queueUrl = queueUrl;
  }

  /** Hides a message that was received, from now on, for about so long; longer than SQS can is cut. */
  async hide(receiptHandle: string, milliseconds: number): Promise<void> {
    const seconds = Math.min(longestSeconds, Math.max(1, Math.ceil(milliseconds / 1000)));
    const call = this.client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: this.queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
    await answered('let a message wait', call);
  }
}
