import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import type { Block, Inline } from '#shared/story/body.ts';
import { type Story, signalSchema, storySchema } from '#shared/story/story.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { patienceMs } from '../../patience.ts';
import { normalized, paragraphs, position } from './newsroom-fixture.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '"We go,” said Edda Marlo.',
    'President Edda Marlo told Reuters',
    'ə ı ğ',
    'The ferry is late.',
    '«',
    '   ',
  ),
);

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text' as const), text: words }),
    fc.constant({ type: 'break' as const }),
    fc.record({
      type: fc.constantFrom('strong', 'emphasis', 'sub', 'sup'),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      href: fc.oneof(fc.webUrl(), words),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
  ),
})).inline;

const inlines = fc.array(inline, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: inlines }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    content: inlines,
  }),
  fc.record({
    type: fc.constant('quote' as const),
    speaker: words,
    paragraphs: fc.array(inlines, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(inlines, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    caption: words,
    rows: fc.array(fc.array(fc.record({ content: inlines }), { maxLength: 2 }), { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('preformatted' as const), text: words }),
  fc.record({ type: fc.constant('footnotes' as const), notes: fc.array(inlines, { maxLength: 2 }) }),
  fc.constant({ type: 'break' as const }),
);

const time = fc.record({ raw: words, instant: words, offset: words }, { requiredKeys: ['raw'] });
const list = fc.array(words, { maxLength: 3 });
const item: fc.Arbitrary<WireItem> = fc.record(
  {
    body: fc.array(block, { maxLength: 6 }),
    uri: words,
    version: fc.oneof(fc.integer(), fc.double()),
    headline: words,
    slugline: words,
    byline: words,
    language: fc.oneof(words, fc.constantFrom('en', 'az', 'xx', 'eng')),
    urgency: fc.integer(),
    pubStatus: fc.constantFrom('usable' as const, 'withheld' as const, 'canceled' as const),
    edNote: words,
    summary: words,
    keywords: list,
    credits: list,
    references: list,
    section: words,
    created: time,
    embargo: time,
    expiry: time,
    signals: fc.array(fc.constantFrom(...signalSchema.options), { maxLength: 2 }),
    people: fc.array(
      fc.record({ name: words, role: fc.constantFrom('speaker' as const, 'author' as const), aliases: list }),
      { maxLength: 2 },
    ),
    infoSources: fc.array(
      fc.record({ name: words, role: fc.constantFrom('publisher' as const, 'agency' as const) }),
      { maxLength: 2 },
    ),
    subjects: fc.array(fc.record({ code: words, name: words }), { maxLength: 2 }),
    socialHandles: fc.array(
      fc.record({ platform: words, handle: words, owner: fc.constant('source' as const) }),
      { maxLength: 2 },
    ),
    corrections: fc.array(fc.record({ text: words }), { maxLength: 2 }),
    warnings: fc.array(fc.record({ code: fc.constant('seen'), message: words }), { maxLength: 2 }),
    decisions: fc.array(fc.record({ rule: fc.constant('seen'), saw: words }), { maxLength: 2 }),
    overrides: fc.record(
      { headline: words, section: words, embargo: words, keywords: list },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['body'] },
);

async function storyOrRefusal(
  filed: WireItem,
  metadata: Record<string, string> = {},
): Promise<Story | undefined> {
  try {
    return await normalized(filed, position({ metadata }));
  } catch (error) {
    if (error instanceof WireFormatError) return undefined;
    throw error;
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

describe('any item of any reader', () => {
  const metadata = fc.dictionary(
    fc.constantFrom('headline', 'section', 'urgency', 'embargo', 'keywords', 'language'),
    words,
  );

  it('becomes a story that fits the schema, in Unicode that XML can hold, or a typed refusal', async () => {
    await fc.assert(
      fc.asyncProperty(item, metadata, async (filed, overrides) => {
        const story = await storyOrRefusal(filed, overrides);
        if (!story) return;
        const checked = storySchema.safeParse(story);
        expect(checked.error).toBeUndefined();
        expect(checked.data).toEqual(story);
        for (const text of textsOf(story)) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).toMatch(/^[\t\n\x20-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
        }
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('gives the same story each time', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (filed) => {
        expect(await storyOrRefusal(filed)).toEqual(await storyOrRefusal(structuredClone(filed)));
      }),
      { numRuns: fuzzRuns(60) },
    );
  });

  it('keeps the words of its paragraphs', async () => {
    const text = fc.array(fc.constantFrom('ferry', 'late', '"', '”', '“', 'said', 'Marlo', ',', '.'), {
      minLength: 1,
      maxLength: 15,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
        const filed = texts.map((pieces) => pieces.join(' '));
        const story = await storyOrRefusal({ body: paragraphs(...filed), language: 'en' });
        expect(story?.bodyText.split(/\s+/)).toEqual(filed.join(' ').split(/\s+/));
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});

describe('a huge or hostile body', () => {
  const sentence =
    'The harbour council said "we are late" and President Edda Marlo of Portsea told Reuters so. ';
  const deep = (depth: number): Inline => {
    let nested: Inline = { type: 'text', text: 'ferry' };
    for (let level = 0; level < depth; level += 1) nested = { type: 'strong', children: [nested] };
    return nested;
  };
  it.each<[string, () => readonly Block[]]>([
    ['5 MB in one paragraph', () => paragraphs(sentence.repeat(55_000))],
    ['5 MB in many paragraphs', () => paragraphs(...Array.from({ length: 55_000 }, () => sentence))],
    [
      '100,000 paragraphs that open a quotation',
      () => paragraphs(...Array.from({ length: 100_000 }, () => '"We go on')),
    ],
    ['2 MB of quotation marks', () => paragraphs('"'.repeat(2_000_000))],
    ['2 MB of one letter', () => paragraphs('A'.repeat(2_000_000))],
    ['2 MB of capital initials', () => paragraphs('A. '.repeat(700_000))],
    ['2 MB of commas', () => paragraphs('said, '.repeat(350_000))],
    ['2 MB of full stops', () => paragraphs('. '.repeat(1_000_000))],
    ['2 MB of combining marks', () => paragraphs(`e${'\u0301'.repeat(1_000_000)}`)],
    ['2 MB of line breaks', () => [{ type: 'preformatted', text: `x${'\n'.repeat(2_000_000)}x` }]],
    [
      '100,000 pieces in one paragraph',
      () => [
        {
          type: 'paragraph',
          content: Array.from({ length: 100_000 }, () => ({ type: 'text', text: 'ferry ' }) as const),
        },
      ],
    ],
    ['marks nested 2,000 deep', () => [{ type: 'paragraph', content: [deep(2000)] }]],
  ])(
    'is read in seconds: %s',
    async (_what, body) => {
      const built = body();
      await normalized({ headline: undefined as never, body: built });
    },
    patienceMs,
  );
});
