import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { CommandError } from '../command-error.ts';
import { UsageError } from '../usage-error.ts';
import { asked } from './asked.ts';
import { runningNewsroom } from './running-newsroom.ts';

/** Options by which every command that acts on a newsroom finds it. */
export const deskOptions = {
  data: {
    type: 'string',
    value: 'DIR',
    default: '.newsroom',
    help: 'Folder of the running local newsroom (default .newsroom).',
  },
  stack: { type: 'string', value: 'NAME', help: 'Act on this stack on AWS instead.' },
  bucket: { type: 'string', value: 'NAME', help: 'Act on the newsroom with this wire bucket instead.' },
} as const;

export interface DeskChoice {
  readonly data: string;
  readonly stack: string | undefined;
  readonly bucket: string | undefined;
}

/** Where files are dropped and receipts are read. */
export interface Desk {
  readonly s3: S3Client;
  readonly wireBucket: string;
}

/**
 * Finds the newsroom to act on: the one running on `--data`, or one on AWS by its stack or wire bucket.
 *
 * On AWS the account, region and `AWS_ENDPOINT_URL` are the environment's, as for every AWS tool.
 *
 * @throws CommandError `newsroom-not-running`, `stack-not-found`
 */
export async function findDesk({ data, stack, bucket }: DeskChoice): Promise<Desk> {
  if (stack !== undefined && bucket !== undefined)
    throw new UsageError('Give --stack or --bucket, not both.');
  if (bucket !== undefined) return { s3: new S3Client({}), wireBucket: bucket };
  if (stack !== undefined) return deskOfStack(stack, new S3Client({}));
  const newsroom = await runningNewsroom(data);
  const s3 = new S3Client({
    endpoint: newsroom.aws,
    region: newsroom.region,
    forcePathStyle: true,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return { s3, wireBucket: newsroom.wireBucket };
}

// The stack names its wire bucket `<stack>-wire-<account>-<region>`, so no further service has to be asked.
async function deskOfStack(stack: string, s3: S3Client): Promise<Desk> {
  const prefix = `${stack.toLowerCase()}-wire-`;
  const region = await s3.config.region();
  const { Buckets = [] } = await asked(
    'list the buckets of the account',
    s3.send(new ListBucketsCommand({ Prefix: prefix })),
  );
  const names = Buckets.map(({ Name = '' }) => Name).filter((name) => name.startsWith(prefix));
  const wireBucket = names.find((name) => name.endsWith(`-${region}`));
  if (wireBucket !== undefined) return { s3, wireBucket };
  throw new CommandError({
    code: 'stack-not-found',
    message: `This account has no wire bucket ${prefix}… in ${region}.`,
    fix: 'Check the name of the stack, the region (AWS_REGION) and the account, or name the bucket with --bucket.',
  });
}
