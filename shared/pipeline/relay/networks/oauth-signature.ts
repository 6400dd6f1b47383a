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
  const listed = Object.entries(fields)
    .map(([name, value]) => `${name}=${encoded(value)}`)
    .join('&');
  const base = [request.method, request.url, listed].map(encoded).join('&');
  const oauth_signature = await hmac(`${encoded(keys.apiSecret)}&${encoded(keys.accessSecret)}`, base);
  const signed = Object.entries({ ...fields, oauth_signature });
  return `OAuth ${signed.map(([name, value]) => `${name}="${encoded(value)}"`).join(', ')}`;
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
