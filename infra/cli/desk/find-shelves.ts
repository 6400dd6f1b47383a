import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { StoryTable } from '../../../shared/aws/story-table.ts';
import { WireBucket } from '../../../shared/aws/wire-bucket.ts';
import { CommandError } from '../command-error.ts';
import { asked } from './asked.ts';
import { type Desk, type DeskChoice, findDesk } from './find-desk.ts';
import { runningNewsroom } from './running-newsroom.ts';

/** What a command reads beyond receipts: the stories' records and texts, and the queues. */
export interface Shelves extends Desk {
  readonly wire: WireBucket;
  readonly table: StoryTable;
  readonly sqs: SQSClient;
  /** Begins the name of every resource of the stack; compared without case. */
  readonly stack: string;
}

/**
 * Finds the newsroom to look into, like `findDesk`, with its table and queues.
 *
 * @throws CommandError `newsroom-not-running`, `stack-not-found`, `table-not-found`
 */
export async function findShelves(choice: DeskChoice): Promise<Shelves> {
  const desk = await findDesk(choice);
  const stack = desk.wireBucket.replace(/-wire-[^-]+-.+$/, '');
  const wire = new WireBucket(desk.s3, desk.wireBucket);
  if (choice.stack !== undefined || choice.bucket !== undefined) {
    const dynamo = new DynamoDBClient({});
    const table = new StoryTable(dynamo, await tableOf(stack, dynamo));
    return { ...desk, wire, table, sqs: new SQSClient({ useQueueUrlAsEndpoint: false }), stack };
  }
  const { aws, dynamodb, region, table } = await runningNewsroom(choice.data);
  const client = { region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return {
    ...desk,
    wire,
    table: new StoryTable(new DynamoDBClient({ ...client, endpoint: dynamodb }), table),
    sqs: new SQSClient({ ...client, endpoint: aws, useQueueUrlAsEndpoint: false }),
    stack,
  };
}

/** Pages of a hundred table names: an account has few more. */
const mostPages = 25;

// CloudFormation names the table `<stack>-StoriesTable…`, and the wire bucket gives the stack in lower case.
async function tableOf(stack: string, dynamo: DynamoDBClient): Promise<string> {
  const wanted = `${stack}-storiestable`;
  let ExclusiveStartTableName: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const from = ExclusiveStartTableName === undefined ? {} : { ExclusiveStartTableName };
    const answer = await asked('list the tables of the account', dynamo.send(new ListTablesCommand(from)));
    const found = answer.TableNames?.find((name) => name.toLowerCase().startsWith(wanted));
    if (found !== undefined) return found;
    ExclusiveStartTableName = answer.LastEvaluatedTableName;
    if (ExclusiveStartTableName === undefined) break;
  }
  throw new CommandError({
    code: 'table-not-found',
    message: `This account has no table of the stack ${stack} in this region.`,
    fix: 'Check the name of the stack, the region (AWS_REGION) and the account.',
  });
}
