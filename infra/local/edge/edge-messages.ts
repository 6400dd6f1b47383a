import type { EdgeRequest, EdgeValue } from './viewer-function.ts';

/** What a viewer asked for. */
export interface ViewerRequest {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The request as a viewer function sees it. */
export function edgeRequest({ method, target, headers }: ViewerRequest): EdgeRequest {
  const { path, query } = splitTarget(target);
  return { method, uri: path, querystring: parameters(query), headers: edgeHeaders(headers), cookies: {} };
}

/** As they stand, not decoded: so do functions on CloudFront see them. */
function parameters(query: string): Record<string, EdgeValue> {
  const found: Record<string, EdgeValue> = {};
  for (const pair of query.split('&').filter(Boolean)) {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=');
    const earlier = Object.hasOwn(found, name) ? found[name] : undefined;
    const multiValue = [...(earlier?.multiValue ?? (earlier ? [{ value: earlier.value }] : [])), { value }];
    Object.defineProperty(found, name, {
      value: earlier ? { value: earlier.value, multiValue } : { value },
      enumerable: true,
      configurable: true,
    });
  }
  return found;
}

export function edgeHeaders(headers: Readonly<Record<string, string>>): Record<string, EdgeValue> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));
}

export function plainHeaders(headers: Readonly<Record<string, EdgeValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value]));
}

function splitTarget(target: string): { path: string; query: string } {
  const end = target.indexOf('?');
  return end === -1
    ? { path: target, query: '' }
    : { path: target.slice(0, end), query: target.slice(end + 1) };
}
