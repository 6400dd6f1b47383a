import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { decodeAwsChunked, S3Error } from './fauxqs-parts.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The checksums that are compared, with how each is computed; others are taken on trust. */
const checksums: Readonly<Record<string, (body: Buffer) => string>> = {
  'content-md5': (body) => createHash('md5').update(body).digest('base64'),
  'x-amz-checksum-sha1': (body) => createHash('sha1').update(body).digest('base64'),
  'x-amz-checksum-sha256': (body) => createHash('sha256').update(body).digest('base64'),
  'x-amz-checksum-crc32': (body) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return sum.toString('base64');
  },
};

/** Refuses an upload whose bytes are not those that the sender summed up, in headers or in a trailer. */
export function damageOf(headers: Headers, sent: Buffer): S3Error | undefined {
  const chunked = String(headers['content-encoding'] ?? '').includes('aws-chunked');
  const { body, trailers } = chunked ? decodeAwsChunked(sent) : { body: sent, trailers: {} };
  const given: Headers = { ...headers, ...trailers };
  for (const [name, compute] of Object.entries(checksums)) {
    const value = given[name];
    if (typeof value !== 'string' || value === compute(body)) continue;
    return new S3Error('BadDigest', `The ${name} you specified did not match what we received.`, 400);
  }
  return undefined;
}
