import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { WaitingPicture } from '../story/pictures/waiting-picture.ts';
import type { StoryRecord } from '../story/versions/record.ts';

export type Item = Record<string, AttributeValue>;

/** The one table: stories, list memberships and claims on a text, told apart by their partition key. */
export const keys = {
  story: (id: string): Item => keyOf(`STORY#${id}`, 'story'),
  claim: (contentHash: string): Item => keyOf(`HASH#${contentHash}`, 'claim'),
  membership: (list: string, listedAt: string, id: string): Item =>
    keyOf(`LIST#${list}`, `${listedAt}#${id}`),
  kill: (name: string): Item => keyOf(`KILL#${name}`, 'kill'),
  picture: (stem: string): Item => keyOf(`PICTURE#${stem}`, 'picture'),
  wanted: (key: string): Item => keyOf(`WANTED#${key}`, 'picture'),
  cursor: (name: string): Item => keyOf(`CURSOR#${name}`, 'cursor'),
  thread: (storyId: string, network: string): Item => keyOf(`SEND#${storyId}`, network),
  pace: (network: string): Item => keyOf(`PACE#${network}`, 'pace'),
  limits: (network: string): Item => keyOf(`PACE#${network}`, 'limits'),
};

/** Sparse index of records that owe work or wait for their time. */
export const dueIndex = { name: 'due', partition: 'due' } as const;

/** The record as attributes, without the table's keys. */
export function attributesOf(record: StoryRecord): Item {
  const due = record.dueAt === undefined ? {} : { duePartition: dueIndex.partition };
  return marshall({ ...record, ...due }, { removeUndefinedValues: true });
}

export function recordOf(item: Item): StoryRecord {
  const { pk: _pk, sk: _sk, duePartition: _due, ...record } = unmarshall(item);
  return record as StoryRecord;
}

export function waitingPictureOf(item: Item): WaitingPicture {
  const { pk: _pk, sk: _sk, ...picture } = unmarshall(item);
  return picture;
}

/**
 * The difference between two states of a record as an update expression.
 *
 * Only what changed is written: an attribute that another step finished meanwhile is never put back.
 */
export function changeOf(before: Item, after: Item) {
  const expression = new Change();
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(before[name]) !== JSON.stringify(value)) expression.set(name, value);
  }
  for (const name of Object.keys(before)) if (!(name in after)) expression.remove(name);
  return expression;
}

/** Collects SET and REMOVE clauses with placeholders for every name, so that no reserved word can break one. */
export class Change {
  private readonly sets: string[] = [];
  private readonly removals: string[] = [];
  private readonly names: Record<string, string> = {};
  private readonly values: Item = {};

  set(name: string, value: AttributeValue): void {
    this.sets.push(`#${name} = :${name}`);
    this.names[`#${name}`] = name;
    this.values[`:${name}`] = value;
  }

  remove(name: string): void {
    this.removals.push(`#${name}`);
    this.names[`#${name}`] = name;
  }

  /** The parameters of an UpdateItem under a condition with its own names and values. */
  under(condition: { expression: string; names: Record<string, string>; values: Item }) {
    const clauses = [
      this.sets.length > 0 ? `SET ${this.sets.join(', ')}` : '',
      this.removals.length > 0 ? `REMOVE ${this.removals.join(', ')}` : '',
    ];
    return {
      UpdateExpression: clauses.filter((clause) => clause !== '').join(' '),
      ConditionExpression: condition.expression,
      ExpressionAttributeNames: { ...this.names, ...condition.names },
      ...values({ ...this.values, ...condition.values }),
    };
  }
}

function values(all: Item): { ExpressionAttributeValues?: Item } {
  return Object.keys(all).length > 0 ? { ExpressionAttributeValues: all } : {};
}

function keyOf(pk: string, sk: string): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}
