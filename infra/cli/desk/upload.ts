import { open, readFile } from 'node:fs/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { contentTypeOf } from '../../local/inbox/content-type.ts';
import { asked } from './asked.ts';
import type { Desk } from './find-desk.ts';

/** A file on its way to the desk. */
export interface Upload {
  readonly path: string;
  /** Object key without `incoming/`. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Publish without announcing. */
  readonly quiet: boolean;
}

/** S3 takes parts of at least 5 MiB; a file up to this size goes in one piece. */
const partBytes = 8 * 1024 * 1024;

/**
 * Drops one file, in parts when it is large.
 *
 * @throws CommandError `aws-refused`; a half-sent upload is taken back
 */
export async function upload(desk: Desk, file: Upload): Promise<void> {
  const object = {
    Bucket: desk.wireBucket,
    Key: `incoming/${file.key}`,
    ContentType: contentTypeOf(file.key),
    ...(file.quiet ? { Metadata: { quiet: 'true' } } : {}),
  };
  if (file.size > partBytes) return uploadInParts(desk, file, object);
  const call = desk.s3.send(new PutObjectCommand({ ...object, Body: await readFile(file.path) }));
  await asked(`drop ${file.path}`, call);
}

type Target = { readonly Bucket: string; readonly Key: string };

async function uploadInParts({ s3 }: Desk, { path, size }: Upload, object: Target): Promise<void> {
  const doing = `drop ${path}`;
  const { UploadId } = await asked(doing, s3.send(new CreateMultipartUploadCommand(object)));
  const target = { Bucket: object.Bucket, Key: object.Key, UploadId };
  const file = await open(path);
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
    for (let start = 0; start < size; start += partBytes) {
      const PartNumber = Parts.length + 1;
      const Body = await pieceOf(file, start, Math.min(partBytes, size - start));
      const { ETag } = await asked(doing, s3.send(new UploadPartCommand({ ...target, PartNumber, Body })));
      Parts.push({ PartNumber, ETag });
    }
    await asked(
      doing,
      s3.send(new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts } })),
    );
  } catch (error) {
    await s3.send(new AbortMultipartUploadCommand(target)).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

async function pieceOf(
  file: Awaited<ReturnType<typeof open>>,
  start: number,
  length: number,
): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}
