import { createContext, Script } from 'node:vm';

/** A header, cookie or query parameter as CloudFront Functions see it. */
export interface EdgeValue {
  value: string;
  multiValue?: { value: string }[];
}

export interface EdgeRequest {
  method: string;
  uri: string;
  querystring: Record<string, EdgeValue>;
  headers: Record<string, EdgeValue>;
  cookies: Record<string, EdgeValue>;
}

export interface EdgeResponse {
  statusCode: number;
  statusDescription?: string;
  headers: Record<string, EdgeValue>;
  cookies: Record<string, EdgeValue>;
  body?: string | { data: string; encoding?: string };
}

export interface EdgeEvent {
  readonly version: '1.0';
  readonly context: {
    readonly distributionDomainName: string;
    readonly distributionId: string;
    readonly eventType: 'viewer-request' | 'viewer-response';
    readonly requestId: string;
  };
  readonly viewer: { readonly ip: string };
  readonly request: EdgeRequest;
  readonly response?: EdgeResponse;
}

/** CloudFront stops a function after about a millisecond of work; this only guards against one that never ends. */
const timeoutMs = 2_000;

/**
 * Loads the code of a CloudFront Function, with nothing of Node around it.
 *
 * @param code - as in the template: plain script that declares `handler(event)`
 * @returns runs the handler on an event; what comes back is plain data
 */
export function loadViewerFunction(code: string): (event: EdgeEvent) => Promise<EdgeRequest | EdgeResponse> {
  const sandbox: { input?: string; output?: unknown } = {};
  const context = createContext(sandbox, { codeGeneration: { strings: false, wasm: false } });
  new Script(`${code}\n;`).runInContext(context, { timeout: timeoutMs });
  const call = new Script(
    'output = Promise.resolve(handler(JSON.parse(input))).then((answer) => JSON.stringify(answer));',
  );
  return async (event) => {
    sandbox.input = JSON.stringify(event);
    call.runInContext(context, { timeout: timeoutMs });
    return JSON.parse(String(await sandbox.output));
  };
}

/** Whether a viewer-request function answered by itself instead of passing the request on. */
export function isResponse(answer: EdgeRequest | EdgeResponse): answer is EdgeResponse {
  return 'statusCode' in answer;
}
