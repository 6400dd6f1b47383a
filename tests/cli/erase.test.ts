import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../local/wait-until.ts';
import { aPhoto } from '../picture/a-photo.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';
import { itemsIn, objectsIn } from '../pipeline/recovery/lost-rooms.ts';
import { newsroom } from './run-newsroom.ts';

let desk: TestNewsroom;
let s3: S3Client;
let dynamodb: DynamoDBClient;
let url: string;

beforeAll(async () => {
  desk = await openNewsroom();
  const { aws, dynamodb: table, region } = desk.endpoints;
  const client = { region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  s3 = new S3Client({ ...client, endpoint: aws });
  dynamodb = new DynamoDBClient({ ...client, endpoint: table });
  url = (await desk.drop('court.txt', copy('Quillfeather was seen at the mole'))).url ?? '';
  await desk.drop('court.txt', copy('Quillfeather was seen at the mole twice'));
  await desk.drop('copy of it.txt', copy('Quillfeather was seen at the mole twice'));
  await desk.drop(
    'neighbour.txt',
    'The lighthouse is painted\n\nIt is white again, the keeper said on Monday.\n',
  );
  await run('correct', url, '--text', 'Quillfeather is spelt so.');
}, openingTimeoutMs);
afterAll(async () => {
  s3?.destroy();
  dynamodb?.destroy();
  await desk?.close();
});

const copy = (headline: string) =>
  `${headline}\n\nWitnesses saw Quillfeather by the harbour office on Monday.\n`;
const run = (...args: string[]) => newsroom(...args, '--data', desk.dataDir);

/** Every object of the wire and the site bucket that holds the name. */
async function objectsWithTheName(name = 'Quillfeather'): Promise<string[]> {
  const found: string[] = [];
  for (const Bucket of [desk.endpoints.wireBucket, desk.endpoints.siteBucket]) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
      for (const { Key } of Contents) {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        if ((await Body?.transformToString())?.includes(name)) found.push(Key ?? '');
      }
    }
  }
  return found;
}

describe('newsroom erase', { timeout: 120_000 }, () => {
  it('does nothing without --yes, and says what it would remove', async () => {
    const dry = await run('erase', url, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\d+ versions of objects, from 3 files/),
    });
    const unsure = await run('erase', url);
    expect(unsure).toMatchObject({ code: 1, stderr: expect.stringContaining('erase-not-confirmed') });
    expect((await fetch(url)).status).toBe(200);
  });

  it('leaves no word of the story anywhere, and a certificate without one', async () => {
    expect((await objectsWithTheName()).length).toBeGreaterThan(8);

    const { code, stdout } = await run('erase', url, '--yes');

    expect(code).toBe(0);
    const certificate = JSON.parse(stdout);
    expect(certificate.removed.length).toBeGreaterThan(6);
    expect(stdout).not.toContain('Quillfeather');
    expect(await desk.wireObject(`receipts/_erased/${certificate.id}.json`)).toBe(stdout);
    await desk.page('/', (body) => !body.includes('Quillfeather'));
    await expect.poll(() => objectsWithTheName(), { timeout: 20_000 }).toEqual([]);
    expect(JSON.stringify(await itemsIn(dynamodb, desk.endpoints.table))).not.toContain('Quillfeather');
    expect((await fetch(url)).status).toBe(410);
    expect(await desk.wireObject('receipts/court.txt.json')).toContain('erased by order');
    expect(await desk.page('/')).toContain('The lighthouse is painted');
  });

  it('keeps the story down: the same text, a reinstatement and a replay do not bring it back', async () => {
    const again = await desk.drop('again.txt', copy('Quillfeather was seen at the mole'));
    expect(again).toMatchObject({ state: 'killed' });
    expect(await run('reinstate', url)).toMatchObject({ code: 1 });

    const before = await itemsIn(dynamodb, desk.endpoints.table);
    expect((await run('replay')).code).toBe(0);
    expect(await itemsIn(dynamodb, desk.endpoints.table)).toEqual(before);
    expect((await fetch(url)).status).toBe(410);
  });

  it('reaches every part of a story that came in parts', async () => {
    const part = (mark: string, text: string) => `BC-HM--Trial, ${mark}\n\n${text}\n`;
    const first = await desk.drop(
      'trial-1.txt',
      part('2 Takes', 'Marrowby stands trial\n\nMarrowby stood trial on Monday, the clerk said.'),
    );
    const said = 'The trial goes on, said Marrowby, who spoke to nobody else on the day.';
    expect(await desk.drop('trial-2.txt', part('1st Add', said))).toMatchObject({ url: first.url });

    expect((await run('erase', first.url ?? '', '--yes')).code).toBe(0);
    await expect.poll(() => objectsWithTheName('Marrowby'), { timeout: 20_000 }).toEqual([]);
    expect(await desk.wireObject('receipts/trial-2.txt.json')).toContain('erased by order');
  });

  it('reaches every picture of the story, with its words, its renditions and what waits for it', async () => {
    const text = (name: string) =>
      `The ferry of ${name} is home\n\nThe ferry lay at the quay of ${name} on Monday.\n`;
    const photo = (caption: string, colour = '#2f6f8f') => aPhoto({ caption }, { colour });
    const { url: page = '' } = await desk.drop('home.txt', text('Oakhythe'));
    await desk.drop('home.jpg', await photo('Oakhythe by day.'));
    const pictures = () =>
      objectsIn(s3, desk.endpoints.siteBucket).then((all) =>
        [...all.keys()].filter((key) => key.includes('/picture-')),
      );
    await waitUntil('the first picture', async () => (await pictures()).length === 9 || undefined);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await desk.drop('home.jpg', await photo('Oakhythe by night.', '#884422'));
    await waitUntil('the second picture', async () => (await pictures()).length === 18 || undefined);
    await desk.drop('home.png', await aPhoto({ instructions: 'Oakhythe: not for publication' }));
    const shown = (await pictures()).map((key) => new URL(`/${key}`, page).href);

    const { code, stdout } = await run('erase', page, '--yes');

    expect({ code, certificate: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      certificate: { pictures: 2 },
    });
    await expect.poll(() => objectsWithTheName('Oakhythe'), { timeout: 20_000 }).toEqual([]);
    const { id } = JSON.parse(stdout);
    const wire = [...(await objectsIn(s3, desk.endpoints.wireBucket)).keys()];
    expect(
      wire.filter((key) => key.startsWith(`pictures/${id}/`) || key.startsWith('incoming/home.')),
    ).toEqual([]);
    const items = await itemsIn(dynamodb, desk.endpoints.table);
    expect(items.filter(({ pk }) => /^(?:PICTURE|WANTED)#/.test(String(pk)))).toEqual([]);
    expect(JSON.stringify(items)).not.toContain('Oakhythe');
    for (const address of shown) expect((await fetch(address)).status).toBe(410);
    expect(await desk.wireObject('receipts/home.png.json')).toContain('erased by order');
  });

  it('can be repeated', async () => {
    expect((await run('erase', url, '--yes')).code).toBe(0);
    expect((await fetch(url)).status).toBe(410);
  });
});
