import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { isOwing } from '#shared/story/versions/record.ts';
import { type Desk, openDesk } from '../desk.ts';
import { type FaultKind, FaultPlan, type FaultProxy, openFaultProxy } from './fault-proxy.ts';

const plan = new FaultPlan();
let desk: Desk;
let proxies: FaultProxy[];
let newsroom: Newsroom;

beforeAll(async () => {
  desk = await openDesk();
  const { AWS_ENDPOINT_URL: aws = '', AWS_ENDPOINT_URL_DYNAMODB: table = '' } = process.env;
  proxies = [await openFaultProxy(aws, plan), await openFaultProxy(table, plan)];
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: proxies[0]?.url,
    AWS_ENDPOINT_URL_DYNAMODB: proxies[1]?.url,
  });
  newsroom = desk.openAgain();
  // The clients read the environment at their first call.
  await publishFile(newsroom, await desk.drop('first.txt', wire('FIRST')));
  Object.assign(process.env, { AWS_ENDPOINT_URL: aws, AWS_ENDPOINT_URL_DYNAMODB: table });
});
afterAll(async () => {
  for (const proxy of proxies ?? []) await proxy.close();
  await desk?.close();
});

function wire(name: string, more = ''): string {
  return `The lock of ${name} opens\n\nThe lock of ${name} opened on Tuesday after a long winter. ${more}\n\nBoats pass again.\n`;
}

describe.each<FaultKind>(['refused', 'throttled', 'cut before', 'cut after'])(
  'one call to AWS, %s by the network,',
  (kind) => {
    it('leaves a first publication as if nothing had happened, whichever call it is', async () => {
      await desk.announcements();
      const calls = await callsOf(`count-${kind}.txt`, wire(`C${kind}`));
      for (let call = 1; call <= calls; call += 1) {
        const name = `N${kind}${call}`.replace(' ', '');
        await deliver(`${name}.txt`, wire(name), { call, kind });
        await expectWhole(`${name}.txt`, { name, revision: 1, where: `call ${call} of ${calls}` });
      }
    });

    it('leaves an update as if nothing had happened, whichever call it is', async () => {
      const key = `update-${kind}.txt`;
      await deliver(key, wire(`U${kind}`));
      const calls = await callsOf(key, wire(`U${kind}`, 'Once more.'));
      await desk.announcements();
      for (let call = 1; call <= calls; call += 1) {
        const more = `Number ${call} was said.`;
        await deliver(key, wire(`U${kind}`, more), { call, kind });
        await expectWhole(key, { name: more, revision: call + 2, where: `call ${call} of ${calls}` });
      }
    });
  },
);

async function callsOf(key: string, body: string): Promise<number> {
  await deliver(key, body);
  return plan.calls;
}

/** Delivers a drop as the queue does: again, when the step could not finish. */
async function deliver(key: string, body: string, fault?: { call: number; kind: FaultKind }): Promise<void> {
  const hint = await desk.drop(key, body);
  if (fault) plan.fail(fault.call, fault.kind);
  else plan.clear();
  await publishFile(newsroom, hint).catch(() => publishFile(newsroom, hint));
}

async function expectWhole(
  key: string,
  { name, revision, where }: { name: string; revision: number; where: string },
): Promise<void> {
  const receipt = await desk.receipt(key);
  expect(receipt, where).toMatchObject({ state: 'live', revision });
  const { pathname } = new URL(receipt.url ?? '');
  expect(await desk.page(pathname), where).toContain(name);
  const id = pathname.split('-').at(-1)?.replace('/', '') ?? '';
  const record = await newsroom.table.read(id);
  expect(record && !isOwing(record) && record.dueAt === undefined, where).toBe(true);
  expect(await newsroom.table.onList('home', 200), where).toContain(id);
  const ids = (await desk.announcements())
    .filter((one) => one['url'] === receipt.url)
    .map((one) => one['id']);
  expect(new Set(ids).size, where).toBe(revision === 1 ? 1 : 0);
}
