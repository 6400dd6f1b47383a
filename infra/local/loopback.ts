import { createServer, type IncomingMessage, type Server } from 'node:http';

/** The only address that the local newsroom listens on. */
export const loopback = '127.0.0.1';

/**
 * Finds a port for a server, the remembered one where it is free, so that addresses stay the same from start to
 * start.
 */
export async function choosePort(
  remembered: number | undefined,
  taken: readonly number[] = [],
): Promise<number> {
  if (remembered !== undefined && !taken.includes(remembered) && (await isFree(remembered)))
    return remembered;
  const probe = createServer();
  await listen(probe, 0);
  const port = portOf(probe);
  await closeServer(probe);
  return taken.includes(port) ? choosePort(undefined, taken) : port;
}

export async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await listen(probe, port);
    return true;
  } catch {
    return false;
  } finally {
    await closeServer(probe);
  }
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Why a request is refused, or undefined when it may pass.
 *
 * Listening on loopback keeps other machines out; this keeps out web pages in a browser on this machine, which
 * could otherwise reach the server by a name that resolves to 127.0.0.1 or post a form to it.
 */
export function strangerOf(request: Pick<IncomingMessage, 'headers' | 'socket'>): string | undefined {
  const address = request.socket.remoteAddress ?? '';
  if (address !== loopback && address !== '::1' && address !== `::ffff:${loopback}`)
    return `address ${address}`;
  const host = hostNameOf(request.headers.host ?? loopback);
  if (!isLoopbackName(host)) return `host ${host}`;
  return undefined;
}

/** Whether a browser says that another site sent this request. */
export function isCrossSite({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site';
}

function isLoopbackName(host: string): boolean {
  return host === loopback || host === '[::1]' || host === 'localhost' || host.endsWith('.localhost');
}

function hostNameOf(host: string): string {
  const end = host.startsWith('[') ? host.indexOf(']') + 1 : host.indexOf(':');
  return (end > 0 ? host.slice(0, end) : host).toLowerCase();
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
