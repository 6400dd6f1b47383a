import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { answered } from './aws-failure.ts';

interface Presigner {
  presign(request: UrlParts, options: { expiresIn: number }): Promise<UrlParts>;
}

interface UrlParts {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
}

/**
 * An address that opens one private object for whoever has it, signed here without a call to AWS.
 *
 * It works no longer than the credentials that sign it: those of a function last some hours, whatever is asked for.
 *
 * @param seconds - at most; SigV4 allows 604,800
 */
export async function timeLimitedLink(
  client: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
  seconds: number,
): Promise<string> {
  const command = new GetObjectCommand(object);
  let url = '';
  // The client itself works out host, style and region; the signature then goes into the query, and nothing is sent.
  command.middlewareStack.addRelativeTo(
    () => async (args: { readonly request: unknown }) => {
      const request = args.request as UrlParts;
      const bare = { ...request, headers: { host: request.headers['host'] ?? '' }, query: {} };
      url = urlOf(await (await presignerOf(client)).presign(bare, { expiresIn: seconds }));
      return { response: {}, output: { $metadata: {} } };
    },
    { name: 'signedIntoQuery', relation: 'before', toMiddleware: 'httpSigningMiddleware' },
  );
  // With options of its own, or the client would take its cached chain, without what was added here.
  await answered('make a link to a receipt', client.send(command, {}));
  return url;
}

// The signer of S3 can do both; its declared type names the more common half.
async function presignerOf({ config }: S3Client): Promise<Presigner> {
  const signer = config.signer as unknown as () => Promise<Presigner>;
  return signer();
}

function urlOf({ protocol, hostname, port, path, query }: UrlParts): string {
  const host = port === undefined ? hostname : `${hostname}:${port}`;
  return `${protocol}//${host}${path}?${new URLSearchParams(query)}`;
}
