import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { StoreUnavailableError } from '../errors.ts';
import type { PictureWork } from '../story/pictures/waiting-picture.ts';
import { answered } from './aws-failure.ts';

/** A request to the publish function to look at a story or a file again. */
export type Resumption =
  | { readonly resume: 'story'; readonly id: string }
  | { readonly resume: 'file'; readonly key: string }
  /** Look whether the story of a waiting kill has come. */
  | { readonly resume: 'kill'; readonly name: string }
  /** Render its page anew, or rebuild its record and page from what is kept. */
  | { readonly resume: 'page' | 'record'; readonly id: string }
  /** Tell the receipts of its files again. */
  | { readonly resume: 'receipt'; readonly id: string };

/** A request to render lists anew. */
export interface ListRequest {
  /** Names of lists; that of a day ends in `@` and the place of the story whose change is told. */
  readonly lists: readonly string[];
  /** When the change was committed: its age is measured from here. UTC instant. */
  readonly since?: string;
  /** When it stood on its lists: a page that was read later shows it. */
  readonly until?: string;
  /** Names in logs of the files that brought the change. */
  readonly files?: readonly string[];
  /** Readers must not see the old list any longer: no page waits for its turn. */
  readonly urgent?: boolean;
}

/** A request to draw a story's card, as its record says when it is read. */
export interface CardRequest {
  /** Id of the story. */
  readonly draw: string;
  /** Former cards may stand beside it, and go. */
  readonly others?: boolean;
  /** Name in logs of the file that brought its version. */
  readonly file?: string;
}

interface QueueUrls {
  readonly lists?: string;
  readonly publish?: string;
  readonly pictures?: string;
  readonly cards?: string;
}

/** The queues between the functions: to refresh a list, resume a story, develop a picture, draw a card. */
export class WorkQueues {
  private readonly client: SQSClient;
  private readonly urls: QueueUrls;

  constructor(client: SQSClient, urls: QueueUrls) {
    this.client = client;
    this.urls = urls;
  }

  /**
   * Asks for lists to be rendered anew; a list asked for many times in one batch is rendered once.
   *
   * @param afterSeconds - 0 to 900, SQS's limit
   */
  async refresh({
    afterSeconds,
    ...request
  }: ListRequest & { readonly afterSeconds?: number }): Promise<void> {
    if (request.lists.length === 0) return;
    const call = this.client.send(
      new SendMessageCommand({
        QueueUrl: this.urls.lists,
        MessageBody: JSON.stringify(request),
        ...(afterSeconds === undefined ? {} : { DelaySeconds: afterSeconds }),
      }),
    );
    await answered('ask for the fronts to be refreshed', call);
  }

  /** Asks for a story's card; where no queue of cards is, nothing is asked. */
  async draw(request: CardRequest): Promise<void> {
    if (this.urls.cards === undefined) return;
    const call = this.client.send(
      new SendMessageCommand({ QueueUrl: this.urls.cards, MessageBody: JSON.stringify(request) }),
    );
    await answered('ask for a story’s card', call);
  }

  /** @param afterSeconds - 0 to 900, SQS's limit */
  async develop(work: PictureWork, afterSeconds = 0): Promise<void> {
    const call = this.client.send(
      new SendMessageCommand({
        QueueUrl: this.urls.pictures,
        MessageBody: JSON.stringify(work),
        DelaySeconds: afterSeconds,
      }),
    );
    await answered('ask for a picture to be developed', call);
  }

  /** @param afterSeconds - 0 to 900, SQS's limit */
  async resume(work: readonly { readonly what: Resumption; readonly afterSeconds: number }[]): Promise<void> {
    for (let start = 0; start < work.length; start += maxBatch) {
      const entries = work.slice(start, start + maxBatch).map(({ what, afterSeconds }, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(what),
        DelaySeconds: afterSeconds,
      }));
      const call = this.client.send(
        new SendMessageBatchCommand({ QueueUrl: this.urls.publish, Entries: entries }),
      );
      const answer = await answered('ask for unfinished work to be resumed', call);
      if ('Failed' in answer && answer.Failed?.length) throw notSent(answer.Failed.length);
    }
  }
}

const maxBatch = 10;

function notSent(count: number): StoreUnavailableError {
  return new StoreUnavailableError({
    code: 'storage-unavailable',
    message: `${count} requests to resume work could not be sent.`,
    fix: 'Nothing to do: the next sweep sends them again.',
  });
}
