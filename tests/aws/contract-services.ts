import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { choosePort } from '#infra/local/loopback.ts';
import { startAwsServices } from '#infra/local/services/aws-services.ts';
import { startTableService } from '#infra/local/services/table-service.ts';
import { tableDefinition } from '../pipeline/table-definition.ts';

/** One service that the contract is held against, with an empty store of its own in it. */
export interface Contracted<Client> {
  readonly client: Client;
  /** Name of the table or the bucket. */
  readonly name: string;
  close(): Promise<void>;
}

type Opening<Client> = readonly [where: string, open: () => Promise<Contracted<Client>>];

/** The local table service, and the DynamoDB that `CONTRACT_DYNAMODB_ENDPOINT` names. */
export function tablesToHold(): Opening<DynamoDBClient>[] {
  const endpoint = process.env['CONTRACT_DYNAMODB_ENDPOINT'];
  const given: Opening<DynamoDBClient>[] = endpoint
    ? [[endpoint, () => openTable(new DynamoDBClient({ ...settings(), endpoint }), async () => {})]]
    : [];
  return [['the local table service', openLocalTable], ...given];
}

/** The local object store, and the S3 that `CONTRACT_S3_ENDPOINT` names. */
export function bucketsToHold(): Opening<S3Client>[] {
  const endpoint = process.env['CONTRACT_S3_ENDPOINT'];
  const client = () => new S3Client({ ...settings(), endpoint: endpoint ?? '', forcePathStyle: true });
  const given: Opening<S3Client>[] = endpoint ? [[endpoint, () => openBucket(client(), async () => {})]] : [];
  return [['the local object store', openLocalBucket], ...given];
}

async function openLocalTable(): Promise<Contracted<DynamoDBClient>> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const { url, stop } = await startTableService(folder, await choosePort(undefined));
  return openTable(new DynamoDBClient({ ...local, endpoint: url }), async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function openLocalBucket(): Promise<Contracted<S3Client>> {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const port = await choosePort(undefined);
  const options = { folder, port, region: local.region, ownQueues: [], onChange: () => {} };
  const { url, stop } = await startAwsServices(options);
  return openBucket(new S3Client({ ...local, endpoint: url, forcePathStyle: true }), async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function openTable(client: DynamoDBClient, stop: () => Promise<void>) {
  const name = `newsroom-contract-${randomUUID()}`;
  await client.send(new CreateTableCommand({ ...tableDefinition, TableName: name }));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: name });
  const close = async () => {
    await client.send(new DeleteTableCommand({ TableName: name }));
    client.destroy();
    await stop();
  };
  return { client, name, close };
}

async function openBucket(client: S3Client, stop: () => Promise<void>) {
  const Bucket = `newsroom-contract-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket }));
  const close = async () => {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
    for (const { Key } of Contents) await client.send(new DeleteObjectCommand({ Bucket, Key }));
    await client.send(new DeleteBucketCommand({ Bucket }));
    client.destroy();
    await stop();
  };
  return { client, name: Bucket, close };
}

const local = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** An endpoint beside AWS asks for no account; with one in the environment the SDK's own rules hold. */
function settings() {
  const { credentials, region } = local;
  const known = process.env['AWS_ACCESS_KEY_ID'] ?? process.env['AWS_PROFILE'];
  return { region: process.env['AWS_REGION'] ?? region, ...(known === undefined ? { credentials } : {}) };
}
