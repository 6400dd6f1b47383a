import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type KeptPicture, keptPictureSchema } from '../story/pictures/picture.ts';
import { answered, isRefusal } from './aws-failure.ts';

/** `pictures/<story id>/` of the wire bucket: the renditions of a story's pictures, and what is said of each. Private. */
export class PictureShelf {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /** @param name - of the rendition; the same name always holds the same picture */
  async keepRendition(id: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.put(`${folderOf(id)}${name}`, bytes, 'application/octet-stream');
  }

  async rendition(id: string, name: string): Promise<Uint8Array | undefined> {
    const answer = await this.get(`${folderOf(id)}${name}`);
    return (await answer?.Body?.transformToByteArray()) as Uint8Array | undefined;
  }

  /** Written when every rendition stands: a picture without it is not there. */
  async keep(id: string, picture: KeptPicture): Promise<void> {
    await this.put(`${folderOf(id)}${picture.mark}.json`, JSON.stringify(picture), 'application/json');
  }

  /** @throws ZodError when it has a shape of another time */
  async read(id: string, mark: string): Promise<KeptPicture | undefined> {
    const answer = await this.get(`${folderOf(id)}${mark}.json`);
    const text = await answer?.Body?.transformToString();
    return text === undefined ? undefined : keptPictureSchema.parse(JSON.parse(text));
  }

  /** Every picture that is kept for a story: few, as often as its desk dropped another. */
  async readAll(id: string): Promise<KeptPicture[]> {
    const call = this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: folderOf(id) }));
    const answer = await answered('list the pictures of a story', call);
    if (isRefusal(answer)) return [];
    const marks = (answer.Contents ?? []).flatMap(
      ({ Key = '' }) => /([0-9a-f-]+)\.json$/.exec(Key)?.[1] ?? [],
    );
    return (await Promise.all(marks.map((mark) => this.read(id, mark)))).flatMap((one) => one ?? []);
  }

  private async put(Key: string, Body: string | Uint8Array, ContentType: string): Promise<void> {
    const call = this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key, Body, ContentType }));
    await answered('keep a picture', call);
  }

  private async get(Key: string) {
    const call = this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key }));
    const answer = await answered('read a kept picture', call, 404);
    return isRefusal(answer) ? undefined : answer;
  }
}

function folderOf(id: string): string {
  return `pictures/${id}/`;
}
