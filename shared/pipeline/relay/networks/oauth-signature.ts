/** The four keys of an account of X, as they stand in its secret. */
export interface OAuthKeys {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

/**
 * The `Authorization` header of OAuth 1.0a (RFC 5849) with HMAC-SHA1, for a request with a JSON body or none.
 *
 * @param request - `url` without a query
 * @param once - a nonce, and the time in seconds
 */
export async function oauthHeader(
  request: { readonly method: string; readonly url: string },
  keys: OAuthKeys,
  once: { readonly nonce: string; readonly seconds: number },
): Promise<string> {
  const fields: Record<string, string> = {
    oauth_consumer_key: keys.apiKey,
    oauth_nonce: once.nonce,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(once.seconds),
    oauth_token: keys.accessToken,
    oauth_version: '1.0',
  };
  const parameters = Object.entries(fields);
  const secrets = { client: keys.apiSecret, token: keys.accessSecret };
  const oauth_signature = await oauthSignature({ ...request, parameters }, secrets);
  const signed = Object.entries({ ...fields, oauth_signature });
  return `OAuth ${signed.map(([name, value]) => `${name}="${encoded(value)}"`).join(', ')}`;
}

/**
 * The HMAC-SHA1 signature of a request (RFC 5849, 3.4), in base64.
 *
 * @param request - `url` without a query; `parameters` of the header, the query and a form, in any order
 * @param secrets - of the client, and of the token where there is one
 */
export async function oauthSignature(
  request: {
    readonly method: string;
    readonly url: string;
    readonly parameters: readonly (readonly [name: string, value: string])[];
  },
  secrets: { readonly client: string; readonly token?: string },
): Promise<string> {
  const listed = request.parameters
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([name, value], [other, its]) => (name === other ? order(value, its) : order(name, other)))
    .map((pair) => pair.join('='))
    .join('&');
  const base = [request.method, request.url, listed].map(encoded).join('&');
  return hmac(`${encoded(secrets.client)}&${encoded(secrets.token ?? '')}`, base);
}

// By bytes: what is encoded is ASCII.
function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const encoder = new TextEncoder();

async function hmac(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return btoa(String.fromCharCode(...digest));
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
