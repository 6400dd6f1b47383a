import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type RunningEdge, startEdge } from '#infra/local/edge/start-edge.ts';
import { choosePort } from '#infra/local/loopback.ts';

const functionCode = (name: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../../infra/constructs/site/edge/${name}.js`, import.meta.url)),
    'utf8',
  );

/** The site's own edge functions before a bucket of the desk, as readers meet it. */
export async function startDeskEdge(awsUrl: string, bucket: string): Promise<RunningEdge> {
  const behavior = {
    pathPattern: '*',
    bucket,
    originPath: '',
    methods: ['GET', 'HEAD'],
    compress: true,
    viewerRequest: functionCode('viewer-request'),
    viewerResponse: functionCode('viewer-response'),
    setHeaders: [],
    removeHeaders: [],
  };
  const plan = {
    distributionId: 'EDESK',
    domainName: 'news.example',
    defaultRootObject: 'index.html',
    behaviors: [behavior],
    errorResponses: [{ errorCode: 404, responseCode: 404, pagePath: '/404.html' }],
  };
  return startEdge({ plan, awsUrl, port: await choosePort(undefined) });
}
