import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Endpoints } from '#infra/local/start-newsroom.ts';

/** The SDK's clients of one local newsroom, for looking behind its commands. */
export interface Clients {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly dynamodb: DynamoDBClient;
}

export function clientsOf({ aws, dynamodb, region }: Endpoints): Clients {
  const client = { region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return {
    s3: new S3Client({ ...client, endpoint: aws }),
    sqs: new SQSClient({ ...client, endpoint: aws }),
    dynamodb: new DynamoDBClient({ ...client, endpoint: dynamodb }),
  };
}
