import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** What the bucket answered. */
export interface OriginAnswer {
  readonly status: number;
  /** Lower-case names; `content-length` for HEAD only, where no body tells it. */
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for HEAD. */
  readonly body: Buffer;
}

export interface OriginRequest {
  readonly method: string;
  readonly bucket: string;
  /** Path as the viewer (or a viewer function) wrote it, percent-encoded, with its leading slash. */
  readonly path: string;
  readonly range?: string | undefined;
}

/** Asks the site bucket over the S3 API. */
export type SiteOrigin = (asked: OriginRequest) => Promise<OriginAnswer>;

/**
 * An origin that speaks S3.
 *
 * The path goes out as it stands: `fetch` would resolve `..` and so step from the public bucket into a private one.
 */
export function createSiteOrigin(awsUrl: string): { origin: SiteOrigin; close(): void } {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(awsUrl);
  const origin: SiteOrigin = ({ method, bucket, path, range }) =>
    new Promise((resolve, reject) => {
      const headers = range === undefined ? {} : { range };
      const call = request(
        { agent, hostname, port, method, path: `/${bucket}${legalPath(path)}`, headers },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 502,
              headers: flat(answer.headers, method === 'HEAD'),
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      call.once('error', reject);
      call.end();
    });
  return { origin, close: () => agent.destroy() };
}

/** Escapes what may not stand in a request line; escapes that are there already stay. */
function legalPath(path: string): string {
  return path.replace(/[^\x21-\x7e]|[?#]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}

function flat(headers: IncomingHttpHeaders, isHead: boolean): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value ?? '')] as const);
  return Object.fromEntries(
    entries.filter(([name]) => !hopByHop.has(name) && (isHead || name !== 'content-length')),
  );
}

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);
