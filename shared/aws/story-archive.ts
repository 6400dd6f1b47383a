import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { answered, isRefusal } from './aws-failure.ts';

/** One object of a story's folder. */
export interface ArchivedObject {
  /** Key without `stories/<id>/`. */
  readonly name: string;
  readonly text: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** `stories/<id>/` of the wire bucket: every accepted version of a story and every command that was given for it. */
export class StoryArchive {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /** Keeps what the desk ordered; writing it again changes nothing. */
  async keep(id: string, name: string, body: string): Promise<void> {
    const call = this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: `${folderOf(id)}${name}`,
        Body: body,
        ContentType: 'application/json',
        IfNoneMatch: '*',
      }),
    );
    await answered('keep a command of the desk', call, 412, 409);
  }

  /** Everything in a story's folder, in the order of the names. Bounded by the story, not by the archive. */
  async readAll(id: string): Promise<ArchivedObject[]> {
    const objects: ArchivedObject[] = [];
    let names: string[];
    do {
      names = await this.names(id, objects.at(-1)?.name ?? '');
      for (let start = 0; start < names.length; start += readAtOnce) {
        const some = names.slice(start, start + readAtOnce).map((name) => this.read(id, name));
        objects.push(...(await Promise.all(some)).flatMap((object) => object ?? []));
      }
    } while (names.length === pageSize);
    return objects;
  }

  private async names(id: string, after: string): Promise<string[]> {
    const prefix = folderOf(id);
    const call = this.client.send(
      new ListObjectsV2Command({
        Bucket: this.bucket,
        Prefix: prefix,
        ...(after === '' ? {} : { StartAfter: prefix + after }),
      }),
    );
    const answer = await answered('list what is kept of a story', call);
    if (isRefusal(answer)) return [];
    return (answer.Contents ?? []).map(({ Key = '' }) => Key.slice(prefix.length));
  }

  private async read(id: string, name: string): Promise<ArchivedObject | undefined> {
    const call = this.client.send(
      new GetObjectCommand({ Bucket: this.bucket, Key: `${folderOf(id)}${name}` }),
    );
    const answer = await answered('read what is kept of a story', call, 404);
    if (isRefusal(answer)) return undefined;
    const text = await answered(
      'read what is kept of a story',
      answer.Body?.transformToString() ?? Promise.resolve(''),
    );
    return { name, text: text as string, metadata: answer.Metadata ?? {} };
  }
}

const readAtOnce = 16;
/** S3's own: a page that is shorter is the last one. */
const pageSize = 1000;

function folderOf(id: string): string {
  return `stories/${id}/`;
}
