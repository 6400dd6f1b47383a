import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { choosePort } from '#infra/local/loopback.ts';
import { type AwsServices, startAwsServices } from '#infra/local/services/aws-services.ts';
import type { ObjectChange } from '#infra/local/services/s3-notification.ts';

/** S3, SQS and SNS alone, with the SDK's own clients and every change that was told. */
export interface CloudServices {
  readonly aws: AwsServices;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly changes: ObjectChange[];
  close(): Promise<void>;
}

export async function openCloudServices(folder: string): Promise<CloudServices> {
  const changes: ObjectChange[] = [];
  const aws = await startAwsServices({
    folder,
    port: await choosePort(undefined),
    region: 'us-east-1',
    ownQueues: [],
    onChange: (change) => changes.push(change),
  });
  const settings = {
    endpoint: aws.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  const s3 = new S3Client(settings);
  const sqs = new SQSClient(settings);
  const sns = new SNSClient(settings);
  return {
    aws,
    s3,
    sqs,
    sns,
    changes,
    close: async () => {
      for (const client of [s3, sqs, sns]) client.destroy();
      await aws.stop();
    },
  };
}
