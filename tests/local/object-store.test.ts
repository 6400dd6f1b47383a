import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CloudServices, openCloudServices } from './cloud-services.ts';
import { makeFolder, removeFolder, temporaryFolder } from './temporary-folder.ts';

const folder = makeFolder();
let cloud: CloudServices;
beforeAll(async () => {
  cloud = await openCloudServices(folder);
  cloud.aws.objects.createBucket('wire');
  cloud.aws.objects.setVersioned('wire');
  cloud.aws.objects.createBucket('site');
});
afterAll(async () => {
  await cloud.close();
  removeFolder(folder);
});

const put = (Key: string, Body: string | Buffer = 'x', more: object = {}) =>
  cloud.s3.send(new PutObjectCommand({ Bucket: 'site', Key, Body, ...more }));
const read = async (Key: string) =>
  (await cloud.s3.send(new GetObjectCommand({ Bucket: 'site', Key }))).Body?.transformToString();
const status = (answer: Promise<unknown>) =>
  answer.then(
    () => 200,
    (error) => error.$metadata.httpStatusCode,
  );

describe('a conditional write', () => {
  it.each([
    ['the first of a new page', 'new', { IfNoneMatch: '*' }, 200],
    ['the first of a page that is there', 'there', { IfNoneMatch: '*' }, 412],
    ['onto the page that was read', 'there', { IfMatch: 'current' }, 200],
    ['onto a page that has moved on', 'there', { IfMatch: '"0123456789abcdef0123456789abcdef"' }, 412],
    ['onto a page that is gone', 'gone', { IfMatch: '"0123456789abcdef0123456789abcdef"' }, 404],
  ])('%s', async (_title, kind, condition, expected) => {
    const key = `conditional/${kind}-${expected}-${Object.keys(condition)[0]}`;
    const first = kind === 'there' ? await put(key, 'first') : undefined;
    const wanted =
      'IfMatch' in condition && condition.IfMatch === 'current' ? { IfMatch: first?.ETag } : condition;
    expect(await status(put(key, 'second', wanted))).toBe(expected);
    if (first) expect(await read(key)).toBe(expected === 200 ? 'second' : 'first');
  });

  it('lets exactly one of many first writers win, and keeps what that one wrote', async () => {
    const writers = Array.from({ length: 20 }, (_none, index) => `writer ${index}`);
    const answers = await Promise.all(
      writers.map((body) => status(put('race/first', body, { IfNoneMatch: '*' }))),
    );
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
    expect(await read('race/first')).toBe(writers[answers.indexOf(200)]);
  });

  it('lets exactly one of many followers win', async () => {
    const { ETag } = await put('race/next', 'zero');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        status(put('race/next', `next ${index}`, { IfMatch: ETag })),
      ),
    );
    expect(answers.toSorted()).toEqual([200, ...Array(19).fill(412)]);
  });

  it('holds for an upload in parts when it is completed', async () => {
    await put('parts/there', 'first');
    expect(await status(uploadInParts('site', 'parts/there', { IfNoneMatch: '*' }))).toBe(412);
    expect(await read('parts/there')).toBe('first');
    expect(await status(uploadInParts('site', 'parts/new', { IfNoneMatch: '*' }))).toBe(200);
  });

  it('holds for a removal', async () => {
    const { ETag } = await put('removed', 'first');
    const remove = (IfMatch: string | undefined) =>
      status(cloud.s3.send(new DeleteObjectCommand({ Bucket: 'site', Key: 'removed', IfMatch })));
    await put('removed', 'second');
    expect(await remove(ETag)).toBe(412);
    expect(await read('removed')).toBe('second');
    expect(await remove(cloud.aws.objects.find('site', 'removed')?.etag)).toBe(200);
  });

  it('does not weigh on the next, unconditional write', async () => {
    await put('plain', 'first');
    await status(put('plain', 'second', { IfNoneMatch: '*' }));
    expect(await status(put('plain', 'third'))).toBe(200);
  });
});

async function uploadInParts(Bucket: string, Key: string, condition: object = {}, parts = ['only part']) {
  const { UploadId } = await cloud.s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const Parts = [];
  for (const [index, Body] of parts.entries()) {
    const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body };
    const { ETag } = await cloud.s3.send(new UploadPartCommand(part));
    Parts.push({ ETag, PartNumber: index + 1 });
  }
  const whole = { Bucket, Key, UploadId, MultipartUpload: { Parts }, ...condition };
  return cloud.s3.send(new CompleteMultipartUploadCommand(whole));
}

describe('a change', () => {
  const told = (key: string) =>
    cloud.changes.filter((change) => change.key === key).map((change) => change.eventName);

  it('is told once for a drop, with size and tag', async () => {
    const { ETag } = await cloud.s3.send(
      new PutObjectCommand({ Bucket: 'wire', Key: 'incoming/one.txt', Body: 'four' }),
    );
    const found = cloud.changes.filter(({ key }) => key === 'incoming/one.txt');
    expect(found).toMatchObject([
      { eventName: 'ObjectCreated:Put', size: 4, etag: ETag?.replaceAll('"', '') },
    ]);
  });

  it.each([
    ['Copy (2) é.txt'],
    ['a+b'],
    ['a%2Fb'],
    ['../x'],
    ['?#&=;,:@$'],
    ['a//b'],
    ['дом 東京 🏠.txt'],
    ['x'.repeat(1015)],
  ])('keeps the key as it was dropped: %s', async (name) => {
    const Key = `incoming/${name}`;
    await cloud.s3.send(new PutObjectCommand({ Bucket: 'wire', Key, Body: name }));
    expect(told(Key)).toEqual(['ObjectCreated:Put']);
    const { Body } = await cloud.s3.send(new GetObjectCommand({ Bucket: 'wire', Key }));
    expect(await Body?.transformToString()).toBe(name);
  });

  it('is told for parts, copies and removals by their own names', async () => {
    await uploadInParts('wire', 'incoming/parts.bin');
    await cloud.s3.send(
      new CopyObjectCommand({
        Bucket: 'wire',
        Key: 'incoming/copy.bin',
        CopySource: 'wire/incoming/parts.bin',
      }),
    );
    await cloud.s3.send(new DeleteObjectCommand({ Bucket: 'wire', Key: 'incoming/copy.bin' }));
    expect(told('incoming/parts.bin')).toEqual(['ObjectCreated:CompleteMultipartUpload']);
    expect(told('incoming/copy.bin')).toEqual(['ObjectCreated:Copy', 'ObjectRemoved:DeleteMarkerCreated']);
  });

  it('carries a sequencer that grows, also over a restart', async () => {
    const own = temporaryFolder();
    const sequencers: string[] = [];
    for (let start = 0; start < 2; start += 1) {
      const services = await openCloudServices(own);
      services.aws.objects.createBucket('wire');
      for (let drop = 0; drop < 5; drop += 1) services.aws.objects.putObject('wire', 'k', Buffer.from('x'));
      sequencers.push(...services.changes.map(({ sequencer }) => sequencer));
      await services.close();
    }
    expect(new Set(sequencers).size).toBe(10);
    expect(sequencers.toSorted()).toEqual(sequencers);
  });
});

describe('an upload', () => {
  it('of 12 MB in one piece arrives whole', async () => {
    const body = Buffer.alloc(12 * 1024 * 1024, 'wire ');
    await put('large', body);
    const head = await cloud.s3.send(new HeadObjectCommand({ Bucket: 'site', Key: 'large' }));
    expect(head.ContentLength).toBe(body.length);
  });

  it('of 20 MB in parts arrives whole', async () => {
    const part = 'p'.repeat(10 * 1024 * 1024);
    await uploadInParts('site', 'twenty', {}, [part, part]);
    const head = await cloud.s3.send(new HeadObjectCommand({ Bucket: 'site', Key: 'twenty' }));
    expect(head.ContentLength).toBe(20 * 1024 * 1024);
  });

  it('keeps the metadata and the headers that came with it', async () => {
    await put('dressed', 'x', {
      Metadata: { gone: '1' },
      CacheControl: 'max-age=0',
      ContentType: 'text/html',
    });
    const head = await cloud.s3.send(new HeadObjectCommand({ Bucket: 'site', Key: 'dressed' }));
    expect(head).toMatchObject({
      Metadata: { gone: '1' },
      CacheControl: 'max-age=0',
      ContentType: 'text/html',
    });
  });

  it('has one time, whole seconds, in every answer', async () => {
    await put('timed');
    const head = await cloud.s3.send(new HeadObjectCommand({ Bucket: 'site', Key: 'timed' }));
    const list = await cloud.s3.send(new ListObjectsV2Command({ Bucket: 'site', Prefix: 'timed' }));
    expect(list.Contents?.[0]?.LastModified).toEqual(head.LastModified);
  });

  it('with a key over 1,024 bytes is refused', async () => {
    await expect(put('é'.repeat(513))).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });

  it.each([
    ['another MD5', { ContentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==' }],
    ['another CRC32', { ChecksumCRC32: 'AAAAAA==' }],
    ['another SHA-256', { ChecksumSHA256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }],
  ])('that was damaged on its way is refused: %s', async (title, checksum) => {
    await expect(put(`damaged/${title}`, 'body', checksum)).rejects.toMatchObject({ name: 'BadDigest' });
    expect(cloud.aws.objects.find('site', `damaged/${title}`)).toBeUndefined();
  });

  it('leaves the object alone when the call is one that this S3 does not know', async () => {
    await put('tagged', 'body');
    const tagging = { Bucket: 'site', Key: 'tagged', Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } };
    await expect(cloud.s3.send(new PutObjectTaggingCommand(tagging))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
    expect(await read('tagged')).toBe('body');
  });
});
