import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { asked } from '../desk/asked.ts';

/** One version of an object, or the mark of its deletion. */
export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
  /** Without quotes; absent for a deletion. */
  readonly etag?: string;
  /** Bytes. */
  readonly size: number;
}

/** Every version under a prefix, former ones and marks of deletion included. */
export async function* versionsUnder(
  s3: S3Client,
  Bucket: string,
  Prefix: string,
): AsyncGenerator<ObjectVersion> {
  let position = {};
  for (;;) {
    const call = s3.send(new ListObjectVersionsCommand({ Bucket, Prefix, ...position }));
    const page = await asked('list the versions of objects', call);
    for (const { Key = '', VersionId = 'null', ETag = '', Size = 0 } of page.Versions ?? []) {
      yield { key: Key, versionId: VersionId, etag: ETag.replaceAll('"', ''), size: Size };
    }
    for (const { Key = '', VersionId = 'null' } of page.DeleteMarkers ?? []) {
      yield { key: Key, versionId: VersionId, size: 0 };
    }
    if (!page.IsTruncated) return;
    position = {
      KeyMarker: page.NextKeyMarker,
      ...(page.NextVersionIdMarker === undefined ? {} : { VersionIdMarker: page.NextVersionIdMarker }),
    };
  }
}

/** Removes one version for good: no mark, no way back. */
export async function removeForGood(s3: S3Client, Bucket: string, version: ObjectVersion): Promise<void> {
  const call = s3.send(new DeleteObjectCommand({ Bucket, Key: version.key, VersionId: version.versionId }));
  await asked('remove a version', call);
}
