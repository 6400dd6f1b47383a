import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudServices, openCloudServices } from './cloud-services.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const folder = makeFolder();
let cloud: CloudServices;
beforeAll(async () => {
  cloud = await openCloudServices(folder);
  cloud.aws.objects.createBucket('site');
});
afterAll(async () => {
  await cloud.close();
  removeFolder(folder);
});

const put = (Key: string) => cloud.s3.send(new PutObjectCommand({ Bucket: 'site', Key, Body: 'x' }));

describe('a listing', () => {
  const keys = [
    'list/B',
    'list/a',
    'list/a b',
    'list/a+b',
    'list/folder/1',
    'list/folder/2',
    'list/z',
    'list/é',
    'list/🏠',
  ];
  beforeAll(async () => {
    for (const key of keys) await put(key);
  });

  async function list(more: object): Promise<{ keys: string[]; folders: string[]; pages: number }> {
    const found = { keys: [] as string[], folders: [] as string[], pages: 0 };
    for (let ContinuationToken: string | undefined; ; ) {
      const page = await cloud.s3.send(
        new ListObjectsV2Command({ Bucket: 'site', Prefix: 'list/', ContinuationToken, ...more }),
      );
      found.keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      found.folders.push(...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix));
      found.pages += 1;
      if (!page.IsTruncated) return found;
      ContinuationToken = page.NextContinuationToken;
    }
  }

  it('is in the order of the bytes', async () => {
    expect((await list({})).keys).toEqual(keys);
  });

  it.each([1, 2, 3, 100])('gives every key once in pages of %s', async (MaxKeys) => {
    const found = await list({ MaxKeys });
    expect(found.keys).toEqual(keys);
    expect(found.pages).toBe(Math.max(1, Math.ceil(keys.length / MaxKeys)));
  });

  it.each([1, 2, 100])('gives each folder once in pages of %s', async (MaxKeys) => {
    const found = await list({ MaxKeys, Delimiter: '/' });
    expect(found.keys).toEqual(keys.filter((key) => !key.includes('folder')));
    expect(found.folders).toEqual(['list/folder/']);
  });

  it('goes on after a key', async () => {
    expect((await list({ StartAfter: 'list/folder/2' })).keys).toEqual(['list/z', 'list/é', 'list/🏠']);
  });

  it('survives a key that XML cannot hold', async () => {
    await put('odd/\u0001&<>"');
    const page = await cloud.s3.send(
      new ListObjectsV2Command({ Bucket: 'site', Prefix: 'odd/', EncodingType: 'url' }),
    );
    expect(page.Contents?.map(({ Key }) => decodeURIComponent(Key ?? ''))).toEqual(['odd/\u0001&<>"']);
  });
});
