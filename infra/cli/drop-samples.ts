import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { contentTypeOf } from '../local/inbox/content-type.ts';
import type { Endpoints } from '../local/start-newsroom.ts';
import { askedFor } from './desk/asked.ts';

const folder = fileURLToPath(new URL('../local/samples/', import.meta.url));

/** Drops the project's sample stories under `samples/`; one that already stands there unchanged is left alone. */
export async function dropSamples({ aws, region, wireBucket }: Endpoints): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint: aws, region, forcePathStyle: true, credentials });
  try {
    for (const name of (await readdir(folder)).sort()) {
      const Body = await readFile(`${folder}${name}`);
      const object = { Bucket: wireBucket, Key: `incoming/samples/${name}` };
      if (await stands(s3, object, Body)) continue;
      await s3.send(new PutObjectCommand({ ...object, Body, ContentType: contentTypeOf(name) }));
    }
  } finally {
    s3.destroy();
  }
}

async function stands(
  s3: S3Client,
  object: { Bucket: string; Key: string },
  bytes: Buffer,
): Promise<boolean> {
  const head = await askedFor('look for the samples', s3.send(new HeadObjectCommand(object)));
  return head?.ETag === `"${createHash('md5').update(bytes).digest('hex')}"`;
}
