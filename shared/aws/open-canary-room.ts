import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { CanaryRoom, type CanaryRoomNames } from './canary-room.ts';
import { patience } from './patience.ts';

/** The canary's room behind the SDK clients. */
export function openCanaryRoom(names: CanaryRoomNames): CanaryRoom {
  const s3 = new S3Client({ ...patience, requestChecksumCalculation: 'WHEN_REQUIRED' });
  return new CanaryRoom(s3, new DynamoDBClient(patience), names);
}
