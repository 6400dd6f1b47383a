import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { sha256Hex } from '../story/digest.ts';
import { stemOf, type WaitingPicture, type WantedPicture } from '../story/pictures/waiting-picture.ts';
import { answered, isRefusal } from './aws-failure.ts';
import { type Item, keys } from './story-item.ts';

/** Pictures that wait for a story of their name, and stories that wait for a picture. The keys stand as digests. */
export class WaitingPictures {
  private readonly client: DynamoDBClient;
  private readonly table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.client = client;
    this.table = table;
  }

  /** @param stem - the picture's key without its ending */
  async keep(stem: string, picture: WaitingPicture): Promise<void> {
    await this.put({ ...keys.picture(await sha256Hex(stem)), ...marshall(picture) });
  }

  /** @param key - of the picture, without `incoming/` */
  async keepWanted(key: string, wanted: WantedPicture): Promise<void> {
    await this.put({
      ...keys.wanted(await sha256Hex(key)),
      ...marshall(wanted, { removeUndefinedValues: true }),
    });
  }

  async readWanted(key: string): Promise<WantedPicture | undefined> {
    const Key = keys.wanted(await sha256Hex(key));
    const call = this.client.send(new GetItemCommand({ TableName: this.table, Key, ConsistentRead: true }));
    const answer = await answered('look who waits for a picture', call);
    if (isRefusal(answer) || !answer.Item) return undefined;
    const { pk: _pk, sk: _sk, ...wanted } = unmarshall(answer.Item);
    return wanted as WantedPicture;
  }

  /** For an order to erase: that a file of this key was waited for, or waited, is known no more. */
  async forget(key: string): Promise<void> {
    await this.remove(keys.picture(await sha256Hex(stemOf(key))));
    await this.remove(keys.wanted(await sha256Hex(key)));
  }

  private async remove(Key: Item): Promise<void> {
    const call = this.client.send(new DeleteItemCommand({ TableName: this.table, Key }));
    await answered('forget a picture that waits', call);
  }

  private async put(item: Item): Promise<void> {
    const call = this.client.send(new PutItemCommand({ TableName: this.table, Item: item }));
    await answered('keep a picture that waits', call);
  }
}
