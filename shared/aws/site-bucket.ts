import type { S3Client } from '@aws-sdk/client-s3';
import { ConditionalObjects, type ObjectHead, type Standing } from './conditional-object.ts';

export interface SiteObject {
  /** Site path: `/`, `/world/`, `/feed.xml`. A path that ends in a slash is a page. */
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly cacheControl: string;
  /** Short digest of the body: what stands there already need not be written again. */
  readonly digest: string;
  /** The page says that a story is gone: the edge answers 410. */
  readonly gone?: boolean;
  /** Site path of the page that took this one's place: the edge answers 301. */
  readonly movedTo?: string;
  /** Media type; by default what the path's ending says. */
  readonly contentType?: string;
  /** When the state that a shared page shows was read: UTC instant, kept beside the page and never in it. */
  readonly readAt?: string;
  /** The page leaves out stories that further pages show. */
  readonly overflows?: boolean;
}

/** The private bucket that CloudFront serves: everything in it is public. */
export class SiteBucket {
  private readonly objects: ConditionalObjects;

  constructor(client: S3Client, bucket: string) {
    this.objects = new ConditionalObjects(client, bucket);
  }

  head(path: string): Promise<ObjectHead | undefined> {
    return this.objects.head(keyOf(path));
  }

  /** The object's text as it stands, for what is kept in the public bucket alone: the ledger. */
  read(path: string): Promise<{ text: string; etag: string } | undefined> {
    return this.objects.read(keyOf(path));
  }

  /** @returns what stands there now, or `conflict` */
  async put(object: SiteObject, onto: Standing): Promise<ObjectHead | 'conflict'> {
    const { path, body, cacheControl, digest } = object;
    const key = keyOf(path);
    const contentType = object.contentType ?? contentTypeOf(key);
    const metadata = metadataOf(object, digest);
    const written = await this.objects.put({ key, body, contentType, cacheControl, metadata }, onto);
    return written === 'conflict' ? written : { ...written, metadata };
  }
}

function metadataOf(
  { gone, movedTo, readAt, overflows }: SiteObject,
  digest: string,
): Record<string, string> {
  return {
    digest,
    ...(gone ? { gone: '1' } : {}),
    ...(movedTo === undefined ? {} : { 'moved-to': movedTo }),
    ...(readAt === undefined ? {} : { 'read-at': readAt }),
    ...(overflows ? { overflows: '1' } : {}),
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'application/rss+xml; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
};

function contentTypeOf(key: string): string {
  return contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

function keyOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}
