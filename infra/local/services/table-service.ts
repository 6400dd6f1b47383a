import { mkdirSync } from 'node:fs';
import dynalite from 'dynalite';
import { LocalCloudError } from '../local-cloud-error.ts';
import { closeServer, listen, loopback, strangerOf } from '../loopback.ts';

/** DynamoDB on loopback, kept on disk. */
export interface TableService {
  readonly url: string;
  /**
   * Makes the table unless it is there.
   *
   * @param definition - as DynamoDB's CreateTable takes it
   * @throws LocalCloudError `table-not-made` with DynamoDB's own words
   */
  createTable(definition: Readonly<Record<string, unknown>>): Promise<void>;
  stop(): Promise<void>;
}

export async function startTableService(folder: string, port: number): Promise<TableService> {
  mkdirSync(folder, { recursive: true });
  const server = dynalite({ path: folder, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, reply) => {
    if (strangerOf(request) === undefined) answer?.call(server, request, reply);
    else reply.writeHead(403).end();
  });
  await listen(server, port);
  const url = `http://${loopback}:${port}`;
  return { url, createTable: (definition) => createTable(url, definition), stop: () => closeServer(server) };
}

async function createTable(url: string, definition: Readonly<Record<string, unknown>>): Promise<void> {
  const answer = await call(url, 'CreateTable', definition);
  if (answer.ok || answer.body.includes('ResourceInUseException')) return;
  throw new LocalCloudError({
    code: 'table-not-made',
    message: `The local DynamoDB refused the table ${String(definition['TableName'])}: ${answer.body}`,
    fix: 'Compare the table in the template with what dynalite supports.',
  });
}

async function call(url: string, action: string, body: object): Promise<{ ok: boolean; body: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${action}`,
      'x-amz-date': '20260101T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
    },
    body: JSON.stringify(body),
  });
  return { ok: response.ok, body: await response.text() };
}
