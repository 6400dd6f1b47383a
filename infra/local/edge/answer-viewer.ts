import { randomUUID } from 'node:crypto';
import type { EdgePlan } from '../template/cloud-plan.ts';
import { type Behavior, behaviorFor } from './behaviors.ts';
import { edgeHeaders, edgeRequest, plainHeaders, type ViewerRequest } from './edge-messages.ts';
import type { OriginAnswer, SiteOrigin } from './site-origin.ts';
import { type EdgeEvent, type EdgeRequest, type EdgeResponse, isResponse } from './viewer-function.ts';

/** The answer before compression and before it is compared with what the viewer has. */
export interface ViewerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly compress: boolean;
}

export interface Edge {
  readonly plan: EdgePlan;
  readonly behaviors: readonly Behavior[];
  readonly origin: SiteOrigin;
}

/**
 * Answers as the distribution would, without its cache: behavior, viewer-request function, bucket, error page,
 * viewer-response function, header policy.
 */
export async function answerViewer(edge: Edge, viewer: ViewerRequest): Promise<ViewerAnswer> {
  const request = edgeRequest(viewer);
  const behavior = behaviorFor(edge.behaviors, request.uri);
  if (!behavior?.plan.methods.includes(viewer.method)) return notAllowed();
  const context = { edge, behavior, requestId: randomUUID() };
  const passed = await runViewerRequest(context, request);
  if (isResponse(passed)) return dressed(behavior, fromFunction(passed));
  const found = await fetchPage(context, { ...request, uri: passed.uri, method: viewer.method });
  if (found.status >= 400) return dressed(behavior, await errorPage(context, found, viewer.method));
  return dressed(behavior, await runViewerResponse(context, request, found));
}

interface Context {
  readonly edge: Edge;
  readonly behavior: Behavior;
  readonly requestId: string;
}

async function runViewerRequest(context: Context, request: EdgeRequest): Promise<EdgeRequest | EdgeResponse> {
  const { viewerRequest } = context.behavior;
  return viewerRequest ? await viewerRequest(eventOf(context, 'viewer-request', { request })) : request;
}

function fetchPage({ edge, behavior }: Context, request: EdgeRequest): Promise<OriginAnswer> {
  const { bucket, originPath } = behavior.plan;
  const path = request.uri === '/' ? `/${edge.plan.defaultRootObject}` : request.uri;
  const range = request.headers['range']?.value;
  return edge.origin({ method: request.method, bucket, path: originPath + path, range });
}

/** CloudFront puts its own page in the place of an error; without a page the origin's answer stays. */
async function errorPage(context: Context, found: OriginAnswer, method: string): Promise<OriginAnswer> {
  const rule = context.edge.plan.errorResponses.find(({ errorCode }) => errorCode === found.status);
  if (!rule) return found;
  if (rule.pagePath === undefined) return { ...found, status: rule.responseCode };
  const { bucket, originPath } = (behaviorFor(context.edge.behaviors, rule.pagePath) ?? context.behavior)
    .plan;
  const page = await context.edge.origin({ method, bucket, path: originPath + rule.pagePath });
  return page.status === 200 ? { ...page, status: rule.responseCode } : found;
}

/** Not run for errors, as CloudFront does not either. */
async function runViewerResponse(
  context: Context,
  request: EdgeRequest,
  found: OriginAnswer,
): Promise<OriginAnswer> {
  const { viewerResponse } = context.behavior;
  if (!viewerResponse) return found;
  const response: EdgeResponse = {
    statusCode: found.status,
    headers: edgeHeaders(found.headers),
    cookies: {},
  };
  const changed = await viewerResponse(eventOf(context, 'viewer-response', { request, response }));
  if (!isResponse(changed)) return found;
  return { status: changed.statusCode, headers: plainHeaders(changed.headers), body: found.body };
}

function eventOf(
  { edge, requestId }: Context,
  eventType: EdgeEvent['context']['eventType'],
  messages: Pick<EdgeEvent, 'request' | 'response'>,
): EdgeEvent {
  const { distributionId, domainName } = edge.plan;
  return {
    version: '1.0',
    context: { distributionDomainName: domainName, distributionId, eventType, requestId },
    viewer: { ip: '127.0.0.1' },
    ...messages,
  };
}

/** What S3 sends about the request itself; CloudFront keeps it from viewers. */
const originOnly = new Set(['x-amz-request-id', 'x-amz-id-2']);

function dressed({ plan }: Behavior, answer: OriginAnswer): ViewerAnswer {
  const headers = Object.fromEntries(
    Object.entries(answer.headers).filter(
      ([name]) => !originOnly.has(name) && !plan.removeHeaders.includes(name),
    ),
  );
  for (const { name, value, override } of plan.setHeaders) {
    if (override || !(name in headers)) headers[name] = value;
  }
  return { status: answer.status, headers, body: answer.body, compress: plan.compress };
}

function fromFunction({ statusCode, headers, body }: EdgeResponse): OriginAnswer {
  const text = typeof body === 'string' ? body : (body?.data ?? '');
  const encoding = typeof body === 'object' && body.encoding === 'base64' ? 'base64' : 'utf8';
  return { status: statusCode, headers: plainHeaders(headers ?? {}), body: Buffer.from(text, encoding) };
}

function notAllowed(): ViewerAnswer {
  const body = Buffer.from('This distribution does not allow the HTTP method of this request.\n');
  return { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' }, body, compress: false };
}
