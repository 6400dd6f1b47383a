import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { storySchema } from '../story/story.ts';
import type { KeptTake } from '../story/takes/take-name.ts';
import { answered, isRefusal } from './aws-failure.ts';
import { ConditionalObjects } from './conditional-object.ts';

/** `takes/<name>/` of the wire bucket: the parts of stories that the wire sends in several, each as it was read. */
export class TakeShelf {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly objects: ConditionalObjects;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
    this.objects = new ConditionalObjects(client, bucket);
  }

  /** Keeps a part; what was kept first under its place stays. */
  async keep(name: string, place: string, take: KeptTake): Promise<void> {
    const key = `takes/${name}/${place}.json`;
    const object = { key, body: JSON.stringify(take), contentType: 'application/json', metadata: {} };
    await this.objects.put(object, 'nothing');
  }

  /**
   * The parts under a name by their places, in the order of these: of each part its first upload and its last ones.
   *
   * @throws ZodError when a kept part has a shape of another time
   */
  async readAll(name: string): Promise<Map<string, KeptTake>> {
    return this.readThese(name, telling(await this.places(name)));
  }

  /** Every upload of every part under a name, for an erasure. */
  async readEvery(name: string): Promise<Map<string, KeptTake>> {
    return this.readThese(name, await this.places(name));
  }

  private async readThese(name: string, places: readonly string[]): Promise<Map<string, KeptTake>> {
    const takes = await Promise.all(places.map((place) => this.read(`takes/${name}/${place}.json`)));
    return new Map(
      places.flatMap((place, index) => {
        const take = takes[index];
        return take ? [[place, take] as const] : [];
      }),
    );
  }

  private async places(name: string): Promise<string[]> {
    const prefix = `takes/${name}/`;
    const call = this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: prefix }));
    const answer = await answered('list the parts of a story', call);
    if (isRefusal(answer)) return [];
    return (answer.Contents ?? []).map(({ Key = '' }) => Key.slice(prefix.length).replace(/\.json$/, ''));
  }

  private async read(key: string): Promise<KeptTake | undefined> {
    const kept = await this.objects.read(key);
    return kept && (keptTakeSchema.parse(JSON.parse(kept.text)) as KeptTake);
  }
}

const keptTakeSchema = z.object({
  story: storySchema,
  arrival: z.object({ lastModified: z.string(), sequencer: z.string() }),
  quiet: z.boolean(),
});

const lastUploads = 3;

// A part that is sent again and again must not make the others dear.
function telling(places: readonly string[]): string[] {
  const byNumber = Map.groupBy(places, (place) => place.slice(0, 2));
  return [...byNumber.values()].flatMap((uploads) => [
    ...new Set([...uploads.slice(0, 1), ...uploads.slice(-lastUploads)]),
  ]);
}
