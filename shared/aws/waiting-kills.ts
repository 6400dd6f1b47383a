import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { WaitingKill } from '../story/kill/waiting-kill.ts';
import { answered, isRefusal } from './aws-failure.ts';
import { dueIndex, keys } from './story-item.ts';

/** Part of the sparse index of its own: kills that wait must not crowd out stories that owe work. */
const duePartition = 'kills';

/** Kills whose stories have not come yet, beside the stories in the one table. */
export class WaitingKills {
  private readonly client: DynamoDBClient;
  private readonly table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.client = client;
    this.table = table;
  }

  /** @param name - digest of the kill's file and references */
  async read(name: string): Promise<WaitingKill | undefined> {
    const call = this.client.send(
      new GetItemCommand({ TableName: this.table, Key: keys.kill(name), ConsistentRead: true }),
    );
    const answer = await answered('read a kill that waits', call);
    if (isRefusal(answer) || !answer.Item) return undefined;
    const { pk: _pk, sk: _sk, duePartition: _due, ...kill } = unmarshall(answer.Item);
    return kill as WaitingKill;
  }

  /** Keeps a kill as it now stands; one that is over leaves the index. */
  async keep(name: string, kill: WaitingKill): Promise<void> {
    const waits = kill.dueAt === undefined ? {} : { duePartition };
    const Item = { ...keys.kill(name), ...marshall({ ...kill, ...waits }, { removeUndefinedValues: true }) };
    const call = this.client.send(new PutItemCommand({ TableName: this.table, Item }));
    await answered('keep a kill that waits', call);
  }

  /** Names of the kills whose next look comes before `until`, the longest waiting first. */
  async due(until: string, limit: number): Promise<{ name: string; dueAt: string }[]> {
    const call = this.client.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: dueIndex.name,
        KeyConditionExpression: 'duePartition = :kills AND dueAt <= :until',
        ExpressionAttributeValues: { ':kills': { S: duePartition }, ':until': { S: until } },
        Limit: limit,
      }),
    );
    const answer = await answered('look for kills that wait', call);
    if (isRefusal(answer)) return [];
    return (answer.Items ?? []).map((item) => ({
      name: item['pk']?.S?.slice('KILL#'.length) ?? '',
      dueAt: item['dueAt']?.S ?? until,
    }));
  }
}
