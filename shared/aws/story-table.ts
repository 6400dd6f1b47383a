import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { StoreUnavailableError } from '../errors.ts';
import { sha256Hex } from '../story/digest.ts';
import type { WaitingPicture } from '../story/pictures/waiting-picture.ts';
import type { Due, StoryRecord } from '../story/versions/record.ts';
import { answered, isRefusal } from './aws-failure.ts';
import {
  attributesOf,
  Change,
  changeOf,
  dueIndex,
  type Item,
  keys,
  recordOf,
  waitingPictureOf,
} from './story-item.ts';

/** What a step finished, and what it learned while doing so. */
export interface Finished {
  /** Each due with the rank it named; all must still name it, or nothing is written. */
  readonly done: Partial<Record<Due, string>>;
  readonly learned: Partial<
    Pick<
      StoryRecord,
      | 'pageEtag'
      | 'dataEtag'
      | 'receipt'
      | 'announcedRank'
      | 'lists'
      | 'formerLists'
      | 'ledgerParts'
      | 'certificate'
    >
  >;
  /** When the sweep looks next; null when it need not. Left as it is when absent. */
  readonly nextLook?: {
    readonly at: string | null;
    /** The commit that was finished: a newer one has its own look, and then nothing is written. */
    readonly commit: number;
  };
}

/** What is known before a version is decided on. */
export interface RecordAndClaim {
  readonly record: StoryRecord | undefined;
  /** Id of the story that shows the text. */
  readonly claimedBy: string | undefined;
  /** UTC instant; absent where nobody is about to use the claim. */
  readonly claimedAt: string | undefined;
  /** What was dropped as the picture of the file's name. */
  readonly picture: WaitingPicture | undefined;
}

/** Members of a list between two instants. */
export interface MemberRange {
  readonly since: string;
  readonly until: string;
  readonly after: string | undefined;
  readonly limit: number;
}

/** A story on a list; `position` orders it there and goes on with a walk. */
export interface ListMember {
  readonly position: string;
  readonly id: string;
}

/** The stories' metadata. Every read is consistent; every write of a record names the state it was decided on. */
export class StoryTable {
  private readonly client: DynamoDBClient;
  private readonly table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.client = client;
    this.table = table;
  }

  async read(id: string): Promise<StoryRecord | undefined> {
    const call = this.client.send(
      new GetItemCommand({ TableName: this.table, Key: keys.story(id), ConsistentRead: true }),
    );
    const answer = await answered('read a story’s record', call);
    return isRefusal(answer) || !answer.Item ? undefined : recordOf(answer.Item);
  }

  /**
   * The story's record, and the id of the story that claims this text, and since when, in one call.
   *
   * @param stem - of the dropped file: the picture of this name comes along
   */
  async readWithClaim(id: string, contentHash: string, stem?: string): Promise<RecordAndClaim> {
    const wanted = [keys.story(id), keys.claim(contentHash)];
    if (stem !== undefined) wanted.push(keys.picture(await sha256Hex(stem)));
    const items = await this.batchGet(wanted);
    const of = (kind: string) => items.find((item) => item['pk']?.S?.startsWith(kind));
    const story = of('STORY#');
    const claim = of('HASH#');
    const picture = of('PICTURE#');
    return {
      record: story && recordOf(story),
      claimedBy: claim?.['id']?.S,
      claimedAt: claim?.['at']?.S,
      picture: picture && waitingPictureOf(picture),
    };
  }

  /** @param ids - each once; a hundred are one call */
  async readMany(ids: readonly string[]): Promise<StoryRecord[]> {
    const starts = Array.from(
      { length: Math.ceil(ids.length / readAtOnce) },
      (_, index) => index * readAtOnce,
    );
    const reads = starts.map((start) =>
      this.batchGet(ids.slice(start, start + readAtOnce).map((id) => keys.story(id))),
    );
    return (await Promise.all(reads)).flat().map(recordOf);
  }

  /**
   * Claims a text for a story, so that the same text under another name is known as the same story.
   *
   * @param terms - `from`: the story whose claim may be taken over; absent: the text must be unclaimed, or the story's
   * own. `at`: UTC instant of a claim that is about to be used
   */
  async claim(
    contentHash: string,
    id: string,
    { from = id, at }: { readonly from?: string | undefined; readonly at?: string } = {},
  ): Promise<'claimed' | 'taken'> {
    const call = this.client.send(
      new PutItemCommand({
        TableName: this.table,
        Item: { ...keys.claim(contentHash), id: { S: id }, ...(at === undefined ? {} : { at: { S: at } }) },
        ConditionExpression: 'attribute_not_exists(pk) OR id = :id OR id = :from',
        ExpressionAttributeValues: { ':id': { S: id }, ':from': { S: from } },
      }),
    );
    const answer = await answered('claim a text', call, 'ConditionalCheckFailedException');
    return isRefusal(answer) ? 'taken' : 'claimed';
  }

  /**
   * Writes the next state of a record if it still is what the decision was made on.
   *
   * @returns the record as it now stands, or `conflict` when another worker was first
   */
  async commit(before: StoryRecord | undefined, after: StoryRecord): Promise<StoryRecord | 'conflict'> {
    const change = changeOf(before ? attributesOf(before) : {}, attributesOf(after));
    const condition = before
      ? {
          expression: '#was = :was',
          names: { '#was': 'commit' },
          values: { ':was': { N: String(before.commit) } },
        }
      : { expression: 'attribute_not_exists(pk)', names: {}, values: {} };
    return (await this.update(after.id, change.under(condition))) ?? 'conflict';
  }

  /**
   * Strikes finished work off a record, unless a newer version owes it again.
   *
   * @returns the record as it now stands, or `changed` when nothing was written
   */
  async finish(id: string, { done, learned, nextLook }: Finished): Promise<StoryRecord | 'changed'> {
    const change = new Change();
    for (const name of Object.keys(done)) change.remove(name);
    for (const [name, value] of Object.entries(marshall(learned, { removeUndefinedValues: true }))) {
      change.set(name, value);
    }
    if (nextLook?.at) change.set('dueAt', { S: nextLook.at });
    if (nextLook?.at === null) for (const name of ['dueAt', 'duePartition']) change.remove(name);
    const was: [string, AttributeValue][] = Object.entries(done).map(([name, rank]) => [name, { S: rank }]);
    if (nextLook) was.push(['commit', { N: String(nextLook.commit) }]);
    const condition = {
      expression: ['attribute_exists(pk)', ...was.map(([name]) => `#${name} = :was_${name}`)].join(' AND '),
      names: Object.fromEntries(was.map(([name]) => [`#${name}`, name])),
      values: Object.fromEntries(was.map(([name, value]) => [`:was_${name}`, value])),
    };
    return (await this.update(id, change.under(condition))) ?? 'changed';
  }

  /** Puts a story on lists; repeating it changes nothing. */
  async join(lists: readonly string[], listedAt: string, id: string): Promise<void> {
    if (lists.length === 0) return;
    const puts = lists.map((list) => ({ PutRequest: { Item: keys.membership(list, listedAt, id) } }));
    const call = this.client.send(new BatchWriteItemCommand({ RequestItems: { [this.table]: puts } }));
    const answer = await answered('put a story on its lists', call);
    if (!isRefusal(answer) && Object.keys(answer.UnprocessedItems ?? {}).length > 0) throw throttled();
  }

  /**
   * Ids of the stories on a list, newest first.
   *
   * @param until - those that are listed later are left out
   */
  async onList(list: string, limit: number, until?: string): Promise<string[]> {
    return (await this.placesOn(list, { limit, ...(until === undefined ? {} : { until }) }))
      .map((place) => place.split('#')[1] ?? '')
      .filter(Boolean);
  }

  /**
   * Places on a list, `<listedAt>#<id>`, newest first.
   *
   * @param range - only places that begin so; `behind`: the earliest first, none but those behind all that begin
   * with this; `until`: none that are listed later
   */
  async placesOn(
    list: string,
    range: { limit: number; prefix?: string; behind?: string; until?: string },
  ): Promise<string[]> {
    const { limit, prefix = '', behind, until } = range;
    const from = behind ? `${behind}${lastCharacter}` : prefix;
    const ends = { ':from': { S: from || ' ' }, ':to': { S: until ?? `${prefix}${lastCharacter}` } };
    const call = this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :list AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':list': { S: `LIST#${list}` }, ...ends },
        ScanIndexForward: behind !== undefined,
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    const answer = await answered('read a list of stories', call);
    return isRefusal(answer) ? [] : (answer.Items ?? []).map((item) => item['sk']?.S ?? '');
  }

  /**
   * One page of a list's members in the order of their time, oldest first, for work on many stories.
   *
   * @param range - `after`: position of the last member that was seen; instants are inclusive
   */
  async membersOf(list: string, range: MemberRange): Promise<ListMember[]> {
    const call = this.client.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :list AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':list': { S: `LIST#${list}` },
          ':from': { S: range.after === undefined ? range.since : `${range.after}!` },
          // Every id lies between # and ~.
          ':to': { S: `${range.until}#~` },
        },
        Limit: range.limit,
      }),
    );
    const answer = await answered('read a list of stories', call);
    if (isRefusal(answer)) return [];
    return (answer.Items ?? []).map((item) => {
      const position = item['sk']?.S ?? '';
      return { position, id: position.split('#')[1] ?? '' };
    });
  }

  /** Records whose time comes before `until`, the longest waiting first. */
  async due(until: string, limit: number): Promise<{ id: string; dueAt: string }[]> {
    const call = this.client.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: dueIndex.name,
        KeyConditionExpression: 'duePartition = :all AND dueAt <= :until',
        ExpressionAttributeValues: { ':all': { S: dueIndex.partition }, ':until': { S: until } },
        Limit: limit,
      }),
    );
    const answer = await answered('look for unfinished work', call);
    if (isRefusal(answer)) return [];
    return (answer.Items ?? []).map((item) => ({
      id: item['pk']?.S?.slice('STORY#'.length) ?? '',
      dueAt: item['dueAt']?.S ?? until,
    }));
  }

  /** Where a walk that goes on from run to run has come to; empty at its beginning. */
  async readCursor(name: string): Promise<string> {
    const call = this.client.send(new GetItemCommand({ TableName: this.table, Key: keys.cursor(name) }));
    const answer = await answered('read a cursor', call);
    return isRefusal(answer) ? '' : (answer.Item?.['at']?.S ?? '');
  }

  async saveCursor(name: string, at: string): Promise<void> {
    const item = { ...keys.cursor(name), at: { S: at } };
    await answered(
      'save a cursor',
      this.client.send(new PutItemCommand({ TableName: this.table, Item: item })),
    );
  }

  private async update(id: string, change: ReturnType<Change['under']>): Promise<StoryRecord | undefined> {
    const call = this.client.send(
      new UpdateItemCommand({
        TableName: this.table,
        Key: keys.story(id),
        ReturnValues: 'ALL_NEW',
        ...change,
      }),
    );
    const answer = await answered('write a story’s record', call, 'ConditionalCheckFailedException');
    return isRefusal(answer) || !answer.Attributes ? undefined : recordOf(answer.Attributes);
  }

  private async batchGet(wanted: readonly Item[]): Promise<Item[]> {
    if (wanted.length === 0) return [];
    const request = { [this.table]: { Keys: [...wanted], ConsistentRead: true } };
    const call = this.client.send(new BatchGetItemCommand({ RequestItems: request }));
    const answer = await answered('read stories’ records', call);
    if (isRefusal(answer)) return [];
    if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw throttled();
    return answer.Responses?.[this.table] ?? [];
  }
}

/** DynamoDB's limit for one batch. */
const readAtOnce = 100;
/** Sorts behind every character of a place. */
const lastCharacter = '~';

function throttled(): StoreUnavailableError {
  return new StoreUnavailableError({
    code: 'storage-throttled',
    message: 'The newsroom’s table is busier than it may be.',
    fix: 'Nothing to do: the file is kept and tried again by itself.',
  });
}
