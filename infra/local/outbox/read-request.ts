import type { IncomingMessage } from 'node:http';
import type { NetworkRequest } from './exchange.ts';

const maxBytes = 1024 * 1024;

/** Reads a request whole; a body that is neither JSON nor a form is empty. */
export async function readRequest(incoming: IncomingMessage): Promise<NetworkRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://outbox.localhost');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += (chunk as Buffer).length;
    if (bytes <= maxBytes) chunks.push(chunk as Buffer);
  }
  return {
    method: incoming.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: incoming.headers,
    body: bodyOf(Buffer.concat(chunks).toString(), incoming.headers['content-type'] ?? ''),
  };
}

function bodyOf(written: string, type: string): Record<string, unknown> {
  if (type.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(written));
  try {
    const body: unknown = JSON.parse(written);
    return body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
