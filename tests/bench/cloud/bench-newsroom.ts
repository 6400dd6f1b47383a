import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { openRooms } from '#shared/aws/open-rooms.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import type { FileHint } from '#shared/pipeline/publish/file-hint.ts';
import { SiteReader } from '#shared/web/site-reader.ts';
import { aSite } from '../../page/a-story.ts';
import type { BenchCloud } from './open-cloud.ts';

/** The pipeline in this process on a cloud in another, as a warm function sees it. */
export function benchNewsroom({ names }: BenchCloud): Newsroom {
  return {
    ...openRooms(names),
    reader: new SiteReader('http://127.0.0.1:9'),
    site: aSite(),
    now: () => new Date().toISOString(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    log: () => {},
    count: () => {},
    measure: () => {},
  };
}

let dropped = 0;

/** Puts a raw file where an editor would, and gives the hint that S3 would send. */
export async function dropRaw(key: string, body: string): Promise<FileHint> {
  dropped += 1;
  await new S3Client({}).send(new PutObjectCommand({ Bucket: 'wire', Key: `incoming/${key}`, Body: body }));
  return { key, sequencer: dropped.toString(16).toUpperCase().padStart(16, '0') };
}

/** A story of some 450 words, of which no other has the text. */
export function aWire(number: number): string {
  const sentence = `The ferry numbered ${number} sailed again from Vell on Tuesday with ninety people aboard, the harbour master said.`;
  const paragraphs = Array.from(
    { length: 9 },
    (_, index) =>
      `${sentence} "We waited all winter for ${number}," she told the Vell Courier. The line to Ostmar had stood still since a storm broke the mole in the night of 12 January. It was trip ${index + 1}.`,
  );
  return `Ferry ${number} of Vell sails again\n\n${paragraphs.join('\n\n')}\n`;
}
