import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const words = [
  'closed on Tuesday after a storm',
  'will be mended within a month',
  'cost the town dearly once before',
];
const keyOf = (slug: string, number: number) => `${slug}-${number}.txt`;

/** One of three takes; the slug keeps the texts of two stories apart. */
function takeOf(slug: string, number: number): string {
  const mark = number === 1 ? '3 Takes' : `${number === 2 ? '1st' : '2nd'} Add`;
  const headline = number === 1 ? [`The ${slug} of Harrowmouth closes`] : [];
  const text = `The ${slug} ${words[number - 1]}, the harbour master said in a long statement.`;
  return `${[`BC-HM--${slug}, ${mark}`, ...headline, text, ...(number < 3 ? ['(MORE)'] : [])].join('\n\n')}\n`;
}

async function expectWhole(slug: string): Promise<void> {
  const receipts = await Promise.all([1, 2, 3].map((number) => desk.receipt(keyOf(slug, number))));
  for (const [index, receipt] of receipts.entries()) {
    expect(receipt).toMatchObject({
      state: 'live',
      url: receipts[0]?.url,
      take: { message: `Take ${index + 1} of 3 joined.` },
    });
  }
  const page = (await desk.page(new URL(receipts[0]?.url ?? '').pathname)) ?? '';
  const places = words.map((some) => page.indexOf(some, page.indexOf('class="story"')));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page).not.toContain('More of this story follows.');
  const record = await desk.newsroom.table.read(/-([a-z2-7]{10})\/$/.exec(receipts[0]?.url ?? '')?.[1] ?? '');
  expect(record?.dueAt).toBeUndefined();
}

describe('a story in three takes', { timeout: 60_000 }, () => {
  it('is whole after any order of arrival, any redelivery, and any two at once', async () => {
    let run = 0;
    const order = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(order, fc.boolean(), async (drawn, atOnce) => {
        const slug = `quay${run++}`;
        const deliveries = [...drawn, ...[1, 2, 3].filter((number) => !drawn.includes(number))];
        const dropped = new Map<number, Awaited<ReturnType<Desk['drop']>>>();
        const deliver = async (number: number): Promise<void> => {
          const hint = dropped.get(number) ?? (await desk.drop(keyOf(slug, number), takeOf(slug, number)));
          dropped.set(number, hint);
          await publishFile(desk.newsroom, hint).catch(() => publishFile(desk.newsroom, hint));
        };
        const head = atOnce ? deliveries.slice(0, -2) : deliveries;
        for (const number of head) await deliver(number);
        await Promise.all(deliveries.slice(head.length).map(deliver));
        await expectWhole(slug);
      }),
      { numRuns: 8 },
    );
  });

  it('is whole after its last worker died at any call and its file was delivered again', async () => {
    for (const last of [1, 3]) {
      // Every other call each: what one leaves out the other meets.
      for (let call = last === 1 ? 1 : 2, survived = false; !survived; call += 2) {
        const slug = `slip${last}x${call}`;
        for (const number of [3, 2, 1])
          if (number !== last) await desk.dropAndPublish(keyOf(slug, number), takeOf(slug, number));
        const hint = await desk.drop(keyOf(slug, last), takeOf(slug, last));
        const { newsroom, calls } = faultyNewsroom(desk.newsroom, { call, when: 'after' });
        await publishFile(newsroom, hint).catch(() => 'died');
        survived = calls.length < call;
        await publishFile(desk.newsroom, { ...hint, sequencer: '' });
        await expectWhole(slug);
      }
    }
  });
});
