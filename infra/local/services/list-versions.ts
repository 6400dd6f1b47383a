import { element, listPage, objectXml, xmlEscaped } from './list-objects.ts';
import type { ObjectStore } from './object-store.ts';

/**
 * The answer to `ListObjectVersions`: the only version that is kept here, called `null` as S3 calls the version
 * of an object in a bucket that keeps no others.
 */
export function versionsXml(
  objects: ObjectStore,
  bucket: string,
  query: Readonly<Record<string, string>>,
): string {
  const prefix = query['prefix'] ?? '';
  const after = query['key-marker'] ?? '';
  const page = listPage(objects, { bucket, prefix, delimiter: '', maxKeys: 1000, after });
  const entries = page.keys.map((key) => {
    const version = element('VersionId', 'null') + element('IsLatest', 'true');
    return element('Version', version + objectXml(objects, bucket, key, xmlEscaped(key)));
  });
  const head = element('Name', xmlEscaped(bucket)) + element('Prefix', xmlEscaped(prefix));
  const next = page.next === undefined ? '' : element('NextKeyMarker', xmlEscaped(page.next));
  const truncated = element('IsTruncated', String(page.next !== undefined));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${head}${truncated}${next}${entries.join('')}</ListVersionsResult>`;
}
