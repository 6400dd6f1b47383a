import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/story/digest.ts';
import type { Story } from '#shared/story/story.ts';
import { joinTakes } from '#shared/story/takes/join-takes.ts';
import { aTake, at, joined, name } from './a-take.ts';

const first = aTake({ number: 1 }, 1);
const second = aTake({ number: 2 }, 5);
const third = aTake({ number: 3 }, 3);

describe('a story of several parts', () => {
  it('has the text of all, parted like paragraphs', async () => {
    const story = await joined(first, second);
    expect(story.bodyText).toBe('Part 1.\n\nPart 2.');
    expect(story.body).toEqual([...first.story.body, ...second.story.body]);
  });

  it.each<[keyof Story, readonly object[]]>([
    [
      'people',
      [
        { name: 'Ann Oru', role: 'speaker', aliases: [] },
        { name: 'Bela Dain', role: 'author', aliases: [] },
      ],
    ],
    [
      'infoSources',
      [
        { name: 'Harbour News', role: 'agency' },
        { name: 'Harbour News', role: 'publisher' },
      ],
    ],
    [
      'socialHandles',
      [
        { platform: 'x', handle: 'a', owner: 'source' },
        { platform: 'x', handle: 'b', owner: 'author' },
      ],
    ],
    ['corrections', [{ text: 'The day was wrong.' }, { text: 'So was the hour.' }]],
    [
      'holds',
      [
        { code: 'a', message: 'b', fix: 'c' },
        { code: 'd', message: 'e', fix: 'f' },
      ],
    ],
  ])('has the %s of all its parts, each once', async (field, [one, other]) => {
    const story = await joined(
      aTake({ number: 1 }, 1, { [field]: [one] }),
      aTake({ number: 2 }, 5, { [field]: [one, other] }),
    );
    expect(story[field]).toEqual([one, other]);
  });

  it('has the credits of all its parts, each once', async () => {
    const credits = ['Reporting by Ann Oru', 'Editing by Bela Dain'];
    const story = await joined(
      aTake({ number: 1 }, 1, { credits: credits.slice(0, 1) }),
      aTake({ number: 2 }, 5, { credits }),
    );
    expect(story.credits).toEqual(credits);
  });

  it('was dropped with its latest part, is as long as all, and is sealed over all', async () => {
    const { raw, contentHash } = await joined(first, second, third);
    const digests = [first, second, third].map(({ story }) => story.contentHash);
    const sha256 = await sha256Hex(digests.join(' '));
    expect(raw).toEqual({ ...first.story.raw, sha256, lastModified: at(5), bytes: 192 });
    expect(contentHash).toBe(sha256);
  });

  it('is the file itself while nothing else came', async () => {
    const { raw, contentHash, decisions, takes } = await joined(first);
    const { story } = first;
    expect([raw, contentHash, decisions]).toEqual([story.raw, story.contentHash, story.decisions]);
    expect(takes).toMatchObject({ name, parts: [{ number: 1, key: 'pier-1.txt', at: at(1) }], missing: [] });
  });

  it('may begin with a file that no wire counts', async () => {
    const { take: _, ...whole } = first.story;
    expect((await joined({ ...first, story: whole })).takes).toMatchObject({ missing: [] });
    const { takes } = await joined({ ...first, story: whole }, second);
    expect(takes?.parts.map(({ number }) => number)).toEqual([1, 2]);
    expect(takes).not.toHaveProperty('of');
  });

  it('is withheld where one part is, and usable where all are', async () => {
    const withheld = aTake({ number: 2 }, 5, { pubStatus: 'withheld' });
    expect((await joined(first, withheld)).pubStatus).toBe('withheld');
    expect((await joined(first, second)).pubStatus).toBe('usable');
    expect((await joined(aTake({ number: 1 }, 1, { pubStatus: 'withheld' }), second)).pubStatus).toBe(
      'withheld',
    );
  });

  it('waits for the last of its embargoes, and for none where none stands', async () => {
    const until = (minute: number) => ({ embargoedUntil: at(minute) });
    expect(
      await joined(aTake({ number: 1 }, 1, until(50)), aTake({ number: 2 }, 5, until(40))),
    ).toMatchObject(until(50));
    expect(
      await joined(aTake({ number: 1 }, 1, until(30)), aTake({ number: 2 }, 5, until(40))),
    ).toMatchObject(until(40));
    expect(await joined(first, second)).not.toHaveProperty('embargoedUntil');
  });

  it('says once, in the desk’s words, what it was joined from', async () => {
    const warned = {
      warnings: [
        { code: 'takes', message: 'a' },
        { code: 'b', message: 'c' },
      ],
      decisions: [{ rule: 'd', saw: 'e' }],
    };
    const story = await joined(aTake({ number: 1 }, 1, warned), second);
    expect(story.warnings).toEqual([{ code: 'b', message: 'c' }]);
    expect(story.decisions).toEqual([
      { rule: 'd', saw: 'e' },
      {
        rule: 'takes_joined',
        saw: '1: pier-1.txt, 2: pier-2.txt',
        override: expect.stringMatching(/one file/),
      },
    ]);
    expect(story).not.toHaveProperty('take');
  });

  it('cuts a long list of files at 200 characters, and never within one', async () => {
    const named = (key: string) => aTake({ number: 1 }, 1, { raw: { ...first.story.raw, key } });
    const saw = async (key: string) => (await joined(named(key), second)).decisions.at(-1)?.saw;
    expect(await saw('x'.repeat(250))).toBe(`1: ${'x'.repeat(197)}`);
    expect(await saw(`${'x'.repeat(196)}🛳`)).toBe(`1: ${'x'.repeat(196)}\ufffd`);
  });

  it('keeps the name and the address of the first part that came, whatever it is dropped as again', async () => {
    const other = {
      id: 'zzzzzzzzzz',
      uri: 'urn:wire:1',
      uriFromWire: true,
      pagePath: '/news/2026/11/24/z-zzzzzzzzzz/',
    };
    const again = aTake({ number: 1 }, 9, { ...other, bodyText: 'Part 1 anew.' });
    const { story } = first;
    for (const takes of [
      [first, again],
      [again, first],
    ] as const) {
      const whole = await joined(...takes);
      const { id, uri, uriFromWire, pagePath } = story;
      expect(whole).toMatchObject({ id, uri, uriFromWire, pagePath, bodyText: 'Part 1 anew.' });
    }
  });

  it('is quiet as its first part is', async () => {
    for (const quiet of [true, false])
      expect(await joinTakes([{ ...first, quiet }, second], second, name)).toMatchObject({ quiet });
  });

  it('stands on its first part though no list shows it yet; an add waits until one shows it', async () => {
    expect(await joinTakes([], first, name)).toMatchObject({ story: { bodyText: 'Part 1.' } });
    expect(await joinTakes([first], second, name)).toBe('waiting');
    expect(await joinTakes([first, third], second, name)).toBe('waiting');
  });
});
