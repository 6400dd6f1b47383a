import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { NetworkName } from '../settings/social-settings.ts';
import { answered, isRefusal } from './aws-failure.ts';
import { type Item, keys } from './story-item.ts';

/** What the ledger needs to know of a thread; the rest is the owner's. */
export interface LedgerThread {
  readonly storyId: string;
  readonly network: NetworkName;
  readonly turn: number;
}

/**
 * What was posted where: one item a story and network, and of each network its pace and its limits. Reads are
 * consistent.
 */
export class SendLedger {
  private readonly client: DynamoDBClient;
  private readonly table: string;
  /** As they were last kept from here. */
  private readonly limitsKept = new Map<NetworkName, string>();

  constructor(client: DynamoDBClient, table: string) {
    this.client = client;
    this.table = table;
  }

  async thread<Thread extends LedgerThread>(
    storyId: string,
    network: NetworkName,
  ): Promise<Thread | undefined> {
    const item = await this.get(keys.thread(storyId, network), 'read what was posted of a story');
    return item && threadOf<Thread>(item);
  }

  /** What was posted of a story on each of these networks, in no order. */
  async threads<Thread extends LedgerThread>(
    storyId: string,
    networks: readonly NetworkName[],
  ): Promise<Thread[]> {
    if (networks.length === 0) return [];
    const Keys = networks.map((network) => keys.thread(storyId, network));
    const call = this.client.send(
      new BatchGetItemCommand({ RequestItems: { [this.table]: { Keys, ConsistentRead: true } } }),
    );
    const answer = await answered('read what was posted of a story', call);
    if (isRefusal(answer)) return [];
    return (answer.Responses?.[this.table] ?? []).map((item) => threadOf<Thread>(item));
  }

  /**
   * Writes a thread's next state if it still is what the decision was made on.
   *
   * @param after - its `turn` as it was read; 0 for a new one
   * @returns the thread with its new turn, or `conflict` when another worker was first
   */
  async save<Thread extends LedgerThread>(after: Thread): Promise<Thread | 'conflict'> {
    const next = { ...after, turn: after.turn + 1 };
    const saved = await this.put(
      { ...keys.thread(after.storyId, after.network), ...marshall(next, { removeUndefinedValues: true }) },
      'turn',
      after.turn,
    );
    return saved ? next : 'conflict';
  }

  /** When a network's pace is used up until, in epoch milliseconds; 0 when nothing was posted there. */
  async paceUsedUntil(network: NetworkName): Promise<number> {
    const item = await this.get(keys.pace(network), 'read the pace of a network');
    return Number(item?.['usedUntil']?.N ?? 0);
  }

  /** @returns false when another worker took a turn meanwhile */
  usePace(network: NetworkName, before: number, until: number): Promise<boolean> {
    return this.put({ ...keys.pace(network), usedUntil: { N: String(until) } }, 'usedUntil', before);
  }

  /** What a network said of its own limits, as the relay kept it; an empty object where it said nothing. */
  async limits<Limits extends object>(network: NetworkName): Promise<Limits | Record<string, never>> {
    const item = await this.get(keys.limits(network), 'read the limits of a network');
    return item?.['limits']?.S === undefined ? {} : (JSON.parse(item['limits'].S) as Limits);
  }

  /** Keeps what a network says of its own limits; writes only what is new since the last time. */
  async keepLimits(network: NetworkName, limits: object): Promise<void> {
    const said = JSON.stringify(limits);
    if (said === (this.limitsKept.get(network) ?? '{}')) return;
    const Item = { ...keys.limits(network), limits: { S: said } };
    const call = this.client.send(new PutItemCommand({ TableName: this.table, Item }));
    await answered('keep the limits of a network', call);
    this.limitsKept.set(network, said);
  }

  private async get(Key: Item, doing: string): Promise<Item | undefined> {
    const call = this.client.send(new GetItemCommand({ TableName: this.table, Key, ConsistentRead: true }));
    const answer = await answered(doing, call);
    return isRefusal(answer) ? undefined : answer.Item;
  }

  private async put(Item: Item, counter: string, was: number): Promise<boolean> {
    const condition =
      was === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#counter = :was',
            ExpressionAttributeNames: { '#counter': counter },
            ExpressionAttributeValues: { ':was': { N: String(was) } },
          };
    const call = this.client.send(new PutItemCommand({ TableName: this.table, Item, ...condition }));
    const answer = await answered('note what was posted', call, 'ConditionalCheckFailedException');
    return !isRefusal(answer);
  }
}

function threadOf<Thread extends LedgerThread>(item: Item): Thread {
  const { pk: _pk, sk: _sk, ...thread } = unmarshall(item);
  return thread as Thread;
}
