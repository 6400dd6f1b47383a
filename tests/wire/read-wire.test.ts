import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { readSettings } from '#shared/settings/settings.ts';
import { maxStories, maxWireBytes, readWire } from '#shared/wire/read-wire.ts';
import type { WireFile, WireItem } from '#shared/wire/wire-file.ts';

const settings = readSettings({
  name: 'Ostmere Wire',
  description: 'News from Ostmere and Valmer.',
  language: 'en',
  timeZone: 'Europe/London',
  sections: [{ slug: 'news', name: 'News', keywords: [] }],
  defaultSection: 'news',
  social: {},
  publisher: { name: 'Ostmere Wire' },
});

const fileOf = (content: string | Uint8Array<ArrayBuffer>, key = 'ferry.txt'): WireFile => ({
  key,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  metadata: {},
  lastModified: '2026-03-04T09:00:00.000Z',
});

const story =
  'Ferry reopens\n\nThe ferry line reopened on Tuesday after repairs, the council said.\n\nIt runs hourly.\n';

const refusal = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WireFormatError) return error;
  throw new Error('the file was read', { cause: error });
};

const item = (text: string): WireItem => ({
  headline: text,
  body: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const readsAs = (items: readonly WireItem[]) => ({ text: async () => ({ read: () => [...items] }) });
const fails = (cause: Error) => ({
  text: async () => ({
    read: () => {
      throw cause;
    },
  }),
});

describe('one dropped file', () => {
  it('becomes a story that says how it was read', async () => {
    const { format, readings } = await readWire(fileOf(story), settings);
    expect(format).toBe('text');
    expect(readings).toMatchObject([
      { story: { headline: 'Ferry reopens', raw: { encoding: 'utf-8', format: 'text', key: 'ferry.txt' } } },
    ]);
  });

  it('becomes the same stories each time', async () => {
    expect(await readWire(fileOf(story), settings)).toEqual(await readWire(fileOf(story), settings));
  });

  it('is held with a question where its letters are not sure', async () => {
    const bytes = Uint8Array.from(
      'Ferry reopens\n\nXq \xfe\xbc\xf0\xbd \xdd\xbe \xfe\xbc\xf0 zv.\n',
      (sign) => sign.charCodeAt(0),
    );
    const { readings } = await readWire(fileOf(bytes), settings);
    expect(readings).toMatchObject([{ story: { holds: [{ code: 'encoding-unsure' }] } }]);
  });

  it('is not opened when it is larger than a story can be', async () => {
    const bytes = new Uint8Array(maxWireBytes + 1).fill(0x61);
    expect((await refusal(readWire(fileOf(bytes), settings))).code).toBe('file-too-big');
  });

  it.each([
    [maxStories, undefined],
    [maxStories + 1, 'too-many-stories'],
    [0, 'no-story'],
  ])('may hold up to 500 stories: %i', async (count, code) => {
    const items = Array.from({ length: count }, (_, index) => item(`Ferry ${index} reopens`));
    const reading = readWire(fileOf(story), settings, readsAs(items));
    if (code === undefined) expect((await reading).readings).toHaveLength(count);
    else expect((await refusal(reading)).code).toBe(code);
  });

  it('keeps its good stories when one of them is bad', async () => {
    const { readings } = await readWire(
      fileOf(story),
      settings,
      readsAs([item('Ferry reopens'), { body: [] }]),
    );
    expect(readings).toMatchObject([
      { story: { headline: 'Ferry reopens' } },
      { error: { retryable: false } },
    ]);
  });

  it('passes on what its reader says about it', async () => {
    const said = new WireFormatError({
      code: 'xml-damaged',
      message: 'The XML is damaged.',
      fix: 'Export it again.',
    });
    expect(await refusal(readWire(fileOf(story), settings, fails(said)))).toBe(said);
  });

  it('is answered once, never retried, when it trips its reader', async () => {
    const cause = new RangeError('Maximum call stack size exceeded');
    const error = await refusal(readWire(fileOf(story), settings, fails(cause)));
    expect(error).toMatchObject({ code: 'unreadable-file', retryable: false, cause });
  });

  it('is answered when nobody reads its format', async () => {
    const error = await refusal(readWire(fileOf(story), settings, {}));
    expect(error).toMatchObject({ code: 'format-not-read', message: expect.stringContaining('text') });
  });
});
