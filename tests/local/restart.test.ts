import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoints, startNewsroom } from '#infra/local/start-newsroom.ts';
import { writeFixtureCloud } from './fixture-cloud.ts';
import { objectText, putObject, queueBodies } from './plain-aws.ts';
import { makeFolder, removeFolder, temporaryFolder } from './temporary-folder.ts';
import { waitUntil } from './wait-until.ts';

/** A delivery that is not given back at the start would stay away longer than any test waits. */
const patient = { timeoutSeconds: 20, visibilitySeconds: 300, maxReceiveCount: 2 };
const fixture = makeFolder();
afterAll(() => removeFolder(fixture));
let assembly: string;
beforeAll(() => {
  assembly = writeFixtureCloud(join(fixture, 'assembly'), patient);
});

const program = fileURLToPath(new URL('newsroom-process.ts', import.meta.url));

async function startProcess(dataDir: string): Promise<{ endpoints: Endpoints; kill(): Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, [program, dataDir, assembly], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const [line] = await once(lines, 'line');
  return {
    endpoints: JSON.parse(String(line)),
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const item = { pk: { S: 'STORY#1' }, sk: { S: 'STORY' }, headline: { S: 'Bridge opens' } };

function tableOf({ dynamodb, region }: Endpoints): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint: dynamodb, region, credentials });
}

describe('a newsroom that was killed', { timeout: 60_000 }, () => {
  it('has lost nothing that was accepted: every drop is answered after the next start', async () => {
    const dataDir = temporaryFolder();
    const accepted: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { endpoints, kill } = await startProcess(dataDir);
      const drops = Array.from({ length: 40 }, async (_none, index) => {
        const key = `round-${round}/${index}.txt`;
        await putObject(endpoints.aws, endpoints.wireBucket, `incoming/${key}`, key);
        accepted.push(key);
      });
      await Promise.race([
        Promise.allSettled(drops),
        new Promise((resolve) => setTimeout(resolve, 40 + 60 * round)),
      ]);
      await kill();
      await Promise.allSettled(drops);
    }
    const last = await startNewsroom({ dataDir, assembly });
    const { aws, wireBucket } = last.endpoints;
    for (const key of accepted) {
      await waitUntil(`a receipt for ${key}`, () => objectText(aws, wireBucket, `receipts/${key}.json`));
    }
    const lost = (await queueBodies(aws, 'Fixture-Failed')).filter((body) => body.includes('incoming'));
    await last.stop();
    expect(accepted.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });

  it('keeps its addresses, objects, table and messages', async () => {
    const dataDir = temporaryFolder();
    const first = await startProcess(dataDir);
    const { aws, siteBucket, table: TableName } = first.endpoints;
    await putObject(aws, siteBucket, 'page.html', 'a page');
    await tableOf(first.endpoints).send(new PutItemCommand({ TableName, Item: item }));
    await waitUntil('the failed tick', async () => (await queueBodies(aws, 'Fixture-Failed'))[0]);
    await first.kill();

    const second = await startNewsroom({ dataDir, assembly });
    const found = await tableOf(second.endpoints).send(
      new GetItemCommand({ TableName, Key: { pk: item.pk, sk: item.sk }, ConsistentRead: true }),
    );
    const page = await objectText(second.endpoints.aws, siteBucket, 'page.html');
    const letters = await queueBodies(second.endpoints.aws, 'Fixture-Failed');
    await second.stop();
    expect(second.endpoints).toEqual(first.endpoints);
    expect(found.Item).toEqual(item);
    expect(page).toBe('a page');
    expect(letters.length).toBeGreaterThan(0);
  });
});

describe('a newsroom that was stopped', { timeout: 60_000 }, () => {
  it('takes its addresses back and lets the folder go', async () => {
    const dataDir = temporaryFolder();
    const newsroom = await startNewsroom({ dataDir, assembly });
    await newsroom.stop();
    await newsroom.stop();
    expect(existsSync(join(dataDir, 'endpoints.json'))).toBe(false);
    const again = await startNewsroom({ dataDir, assembly });
    await again.stop();
    expect(again.endpoints).toEqual(newsroom.endpoints);
  });

  it('drops what was put into the inbox meanwhile, and nothing twice', async () => {
    const dataDir = temporaryFolder();
    const inbox = join(dataDir, 'inbox');
    mkdirSync(inbox, { recursive: true });
    const drops: string[] = [];
    for (const name of ['monday.txt', 'tuesday.txt']) {
      writeFileSync(join(inbox, name), name);
      const newsroom = await startNewsroom({ dataDir, assembly, onDrop: ({ key }) => drops.push(key) });
      await waitUntil('the drop', () => drops.includes(name) || undefined);
      await newsroom.stop();
    }
    expect(drops).toEqual(['monday.txt', 'tuesday.txt']);
  });
});
