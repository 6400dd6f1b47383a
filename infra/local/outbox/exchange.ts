/** One request to a network, read whole. */
export interface NetworkRequest {
  readonly method: string;
  /** Below the network's own base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of JSON or of a form. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface NetworkAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export function header({ headers }: NetworkRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

export function isBearer(request: NetworkRequest, token: string): boolean {
  return header(request, 'authorization') === `Bearer ${token}`;
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
