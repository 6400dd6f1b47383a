import type { ObjectStore } from './object-store.ts';

/** A `ListObjects` or `ListObjectsV2` request. */
export interface Listing {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxKeys: number;
  /** Nothing up to and including this key, or under this common prefix, is listed. */
  readonly after: string;
}

export interface ListedPage {
  readonly keys: readonly string[];
  readonly commonPrefixes: readonly string[];
  /** Where the next page goes on; absent on the last one. */
  readonly next?: string;
}

/** One page of a bucket, in the order of the keys' UTF-8 bytes; a folder counts as one entry. */
export function listPage(objects: ObjectStore, listing: Listing): ListedPage {
  const keys: string[] = [];
  const commonPrefixes: string[] = [];
  let last = listing.after;
  for (;;) {
    const key = nextKey(objects, listing, last);
    if (key === undefined) return { keys, commonPrefixes };
    if (keys.length + commonPrefixes.length >= listing.maxKeys) return { keys, commonPrefixes, next: last };
    const folder = folderOf(key, listing);
    if (folder === undefined) keys.push(key);
    else commonPrefixes.push(folder);
    last = folder ?? key;
  }
}

function nextKey(objects: ObjectStore, listing: Listing, last: string): string | undefined {
  const { bucket, prefix, delimiter } = listing;
  const inFolder = delimiter !== '' && last.length > prefix.length && last.endsWith(delimiter);
  // Nothing in a folder that was listed: its last possible key is the folder and the highest code point.
  const after = inFolder ? `${last}\u{10FFFF}` : last;
  const { value } = objects.keys(bucket, prefix, after).next();
  return value || undefined;
}

function folderOf(key: string, { prefix, delimiter }: Listing): string | undefined {
  if (delimiter === '') return undefined;
  const end = key.indexOf(delimiter, prefix.length);
  return end === -1 ? undefined : key.slice(0, end + delimiter.length);
}

/**
 * The answer as XML, version 1 or 2.
 *
 * @param query - of the request; `encoding-type=url` is honoured, so that any key survives XML
 */
export function listingXml(
  objects: ObjectStore,
  bucket: string,
  query: Readonly<Record<string, string>>,
): string {
  const version2 = query['list-type'] === '2';
  const token = query['continuation-token'];
  const startAfter = version2 ? (query['start-after'] ?? '') : (query['marker'] ?? '');
  const listing: Listing = {
    bucket,
    prefix: query['prefix'] ?? '',
    delimiter: query['delimiter'] ?? '',
    maxKeys: Math.min(Math.max(Number.parseInt(query['max-keys'] ?? '1000', 10) || 0, 0), 1000),
    after: token ? Buffer.from(token, 'base64url').toString() : startAfter,
  };
  const page = listPage(objects, listing);
  const name = query['encoding-type'] === 'url' ? urlEncoded : xmlEscaped;
  const fields = {
    Name: xmlEscaped(bucket),
    Prefix: name(listing.prefix),
    Delimiter: name(listing.delimiter),
    MaxKeys: String(listing.maxKeys),
    EncodingType: query['encoding-type'] === 'url' ? 'url' : '',
    IsTruncated: String(page.next !== undefined),
    ...(version2
      ? versionTwo(page, { token, startAfter: name(startAfter) })
      : versionOne(page, startAfter, name)),
  };
  const entries = page.keys.map((key) => entryXml(objects, bucket, key, name(key)));
  const folders = page.commonPrefixes.map((folder) =>
    element('CommonPrefixes', element('Prefix', name(folder))),
  );
  const head = Object.entries(fields).map(([field, value]) =>
    value === '' && field !== 'Prefix' ? '' : element(field, value),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${[...head, ...entries, ...folders].join('')}</ListBucketResult>`;
}

function versionOne(
  page: ListedPage,
  marker: string,
  name: (text: string) => string,
): Record<string, string> {
  return { Marker: name(marker), NextMarker: name(page.next ?? '') };
}

function versionTwo(
  page: ListedPage,
  asked: { token: string | undefined; startAfter: string },
): Record<string, string> {
  return {
    KeyCount: String(page.keys.length + page.commonPrefixes.length),
    StartAfter: asked.token ? '' : asked.startAfter,
    ContinuationToken: asked.token ?? '',
    NextContinuationToken: page.next === undefined ? '' : Buffer.from(page.next).toString('base64url'),
  };
}

function entryXml(objects: ObjectStore, bucket: string, key: string, shown: string): string {
  return element('Contents', objectXml(objects, bucket, key, shown));
}

/** What every listing tells of one object. */
export function objectXml(objects: ObjectStore, bucket: string, key: string, shown: string): string {
  const stored = objects.find(bucket, key);
  if (!stored) return '';
  return (
    element('Key', shown) +
    element('LastModified', stored.lastModified.toISOString()) +
    element('ETag', xmlEscaped(stored.etag)) +
    element('Size', String(stored.contentLength)) +
    element('StorageClass', 'STANDARD')
  );
}

/** One XML element around content that is safe already. */
export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function urlEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+').replaceAll('%2F', '/');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function xmlEscaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}
