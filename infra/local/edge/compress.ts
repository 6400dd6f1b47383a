import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** CloudFront compresses objects of these sizes only, in bytes. */
const smallest = 1000;
const largest = 10_000_000;

const compressible =
  /^(?:text\/|application\/(?:json|ld\+json|feed\+json|xml|rss\+xml|atom\+xml|xhtml\+xml|javascript|manifest\+json|wasm)|image\/svg\+xml|font\/(?:ttf|otf)|image\/x-icon)/;

export interface Compressed {
  readonly body: Buffer;
  readonly encoding: 'br' | 'gzip';
}

/**
 * Compresses a body as CloudFront does with `Compress: true`; brotli wins where the viewer takes both.
 *
 * @returns undefined where CloudFront sends it as it is
 */
export async function compressed(
  body: Buffer,
  contentType: string,
  acceptEncoding: string,
): Promise<Compressed | undefined> {
  if (body.length < smallest || body.length > largest || !compressible.test(contentType)) return undefined;
  const accepted = new Set(
    acceptEncoding
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !part.replaceAll(' ', '').endsWith(';q=0'))
      .map((part) => part.split(';')[0]),
  );
  if (accepted.has('br')) return { body: await brotlied(body, brotliSettings), encoding: 'br' };
  if (accepted.has('gzip')) return { body: await gzipped(body), encoding: 'gzip' };
  return undefined;
}

const brotliSettings = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
