import type { buildApp } from 'fauxqs';
import { S3Error } from './fauxqs-parts.ts';
import { listingXml } from './list-objects.ts';
import { versionsXml } from './list-versions.ts';
import type { Intent, ObjectStore } from './object-store.ts';
import { damageOf } from './upload-checksum.ts';

type App = ReturnType<typeof buildApp>;

/** Longest key that S3 takes, in bytes of UTF-8. */
const maxKeyBytes = 1024;

/** Largest single upload that is taken here; S3 itself takes 5 GB. */
const maxUploadBytes = 512 * 1024 * 1024;

interface S3Request {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Puts right what fauxqs does not do as S3 does: conditional writes, listings in byte order, large uploads, and an
 * honest refusal of every call that it would take for another one.
 */
export function enforceS3Rules(app: App, objects: ObjectStore): void {
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxUploadBytes }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('preHandler', (request, reply, done) => {
    const asked = s3RequestOf(request);
    if (!asked) return done();
    const answer = refusalOf(asked) ?? damagedBody(asked, request.body) ?? listingOf(objects, asked);
    if (answer === undefined) {
      objects.intend(intentOf(asked));
      return done();
    }
    reply.header('content-type', 'application/xml');
    if (typeof answer === 'string') reply.status(200).send(answer);
    else reply.status(answer.statusCode).send(asked.method === 'HEAD' ? undefined : answer.toXml());
  });
  app.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, _request, reply) => {
    const tooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    const code = tooLarge ? 'EntityTooLarge' : 'InternalError';
    const status = tooLarge ? 400 : (error.statusCode ?? 500);
    const message = tooLarge ? 'Your proposed upload exceeds the maximum allowed size' : error.message;
    reply
      .header('content-type', 'application/xml')
      .status(status)
      .send(new S3Error(code, message, status).toXml());
  });
}

function s3RequestOf(request: {
  method: string;
  params: unknown;
  query: unknown;
  headers: S3Request['headers'];
}): S3Request | undefined {
  const params = (request.params ?? {}) as Record<string, string>;
  if (params['bucket'] === undefined) return undefined;
  return {
    method: request.method,
    bucket: params['bucket'],
    key: params['*'] ?? '',
    query: (request.query ?? {}) as Record<string, string>,
    headers: request.headers,
  };
}

const listParameters = [
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'marker',
  'start-after',
  'continuation-token',
  'encoding-type',
  'fetch-owner',
  'versions',
  'key-marker',
  'version-id-marker',
];

/** What each call may carry in its query; anything else is a call that this S3 does not know. */
const known: Readonly<Record<string, readonly string[]>> = {
  'GET bucket': [...listParameters, 'lifecycle'],
  'PUT bucket': ['lifecycle'],
  'HEAD bucket': [],
  'DELETE bucket': ['lifecycle'],
  'POST bucket': ['delete'],
  'GET object': ['attributes', 'partNumber'],
  'HEAD object': ['partNumber'],
  'PUT object': ['uploadId', 'partNumber'],
  // Nothing is kept here beside the newest version, whose id is `null`, as on any unversioned bucket.
  'DELETE object': ['uploadId', 'versionId'],
  'POST object': ['uploads', 'uploadId'],
};

function refusalOf({ method, bucket, key, query }: S3Request): S3Error | undefined {
  const allowed = known[`${method} ${key === '' ? 'bucket' : 'object'}`] ?? [];
  for (const name of Object.keys(query)) {
    if (allowed.includes(name) || name === 'x-id' || name.toLowerCase().startsWith('x-amz-')) continue;
    return new S3Error(
      'NotImplemented',
      `The local S3 does not know ?${name} on ${method}`,
      501,
      `/${bucket}`,
    );
  }
  if (Buffer.byteLength(key) > maxKeyBytes)
    return new S3Error('KeyTooLongError', 'Your key is too long', 400);
  return undefined;
}

/** Of an object or a part; a copy has no body of its own. */
function damagedBody({ method, key, headers }: S3Request, body: unknown): S3Error | undefined {
  return method === 'PUT' && key !== '' && Buffer.isBuffer(body) ? damageOf(headers, body) : undefined;
}

function listingOf(
  objects: ObjectStore,
  { method, bucket, key, query }: S3Request,
): string | S3Error | undefined {
  if (method !== 'GET' || key !== '' || 'lifecycle' in query) return undefined;
  try {
    return 'versions' in query ? versionsXml(objects, bucket, query) : listingXml(objects, bucket, query);
  } catch (error) {
    if (error instanceof S3Error) return error;
    throw error;
  }
}

function intentOf({ method, query, headers }: S3Request): Intent {
  return {
    eventName: eventNameOf(method, 'uploadId' in query, headers['x-amz-copy-source'] !== undefined),
    ifMatch: one(headers['if-match']),
    ifNoneMatch: one(headers['if-none-match']),
  };
}

function eventNameOf(method: string, isUpload: boolean, isCopy: boolean): string {
  if (method === 'POST') return isUpload ? 'ObjectCreated:CompleteMultipartUpload' : 'ObjectCreated:Post';
  return isCopy ? 'ObjectCreated:Copy' : 'ObjectCreated:Put';
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
