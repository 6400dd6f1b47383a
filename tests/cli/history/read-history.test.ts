import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyPage } from '#infra/cli/history/history-page.ts';
import { historyText } from '#infra/cli/history/history-text.ts';
import { type History, readHistory } from '#infra/cli/history/read-history.ts';
import { findStory } from '#shared/pipeline/desk/find-story.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import { remembering } from '#shared/story/versions/history.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import { parsedPage } from '../../page/parsed-page.ts';
import { type Desk, openDesk } from '../../pipeline/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

let given = 0;
async function command(verb: DeskCommand['verb'], reference: string, text?: string): Promise<void> {
  given += 1;
  const at = new Date(Date.now() + given).toISOString();
  await desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at, text }));
}

async function historyOf(reference: string): Promise<History> {
  const found = await findStory(desk.newsroom, reference);
  const record = typeof found === 'object' ? await desk.newsroom.table.read(found.id) : undefined;
  if (!record) throw new Error(`no record of ${reference}`);
  return readHistory(desk.newsroom, record);
}

const outcomes = ({ entries }: History) => entries.map(({ outcome }) => outcome);
// S3 keeps times to the second, and a later version must be later.
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1100));
const copy = (headline: string, day: string) =>
  `Headline: ${headline}\n\nThe ferry sails on ${day}, the harbour office said.\n\nBicycles travel free.\n`;

describe('the history of a story', () => {
  it('tells versions and commands in order, with the words that changed', async () => {
    await desk.dropAndPublish('ferry.txt', copy('Ferry sails again', 'Monday'));
    await nextSecond();
    await desk.dropAndPublish('ferry.txt', copy('Ferry sails once more', 'Tuesday'));
    await command('correct', 'ferry.txt', 'The day was wrong.');
    await command('hold', 'ferry.txt');
    await command('release', 'ferry.txt');
    await command('kill', 'ferry.txt');
    await command('reinstate', 'ferry.txt');

    const history = await historyOf('ferry.txt');

    expect(outcomes(history)).toEqual([
      'published',
      'updated',
      'corrected',
      'held',
      'released',
      'killed',
      'reinstated',
    ]);
    expect(history.entries[1]).toMatchObject({ revision: 2, file: 'ferry.txt' });
    expect(history.entries[3]).toMatchObject({ by: 'hold' });
    const shown = historyText(history, { paint: (_style, text) => text, timeZone: 'Asia/Baku' });
    expect(shown).toContain('headline: Ferry sails [-again-]{+once more+}');
    expect(shown).toContain('paragraph 1: The ferry sails on [-Monday-]{+Tuesday+}, the harbour');
    expect(shown).not.toContain('Bicycles');
  });

  it('tells a version that was received from one that was accepted', async () => {
    const numbered = (version: number, day: string) =>
      `Uri: urn:example:tide\nVersion: ${version}\n${copy('Tide tables', day)}`;
    await desk.dropAndPublish('tide-2.txt', numbered(2, 'Sunday'));
    await desk.dropAndPublish('tide-1.txt', numbered(1, 'Saturday'));

    const { entries } = await historyOf('urn:example:tide');

    expect(entries.map(({ outcome, file, revision }) => ({ outcome, file, revision }))).toEqual(
      expect.arrayContaining([
        { outcome: 'published', file: 'tide-2.txt', revision: 1 },
        { outcome: 'superseded', file: 'tide-1.txt', revision: undefined },
      ]),
    );
    expect(entries.every(({ difference }) => difference === undefined)).toBe(true);
  });

  it('says that the end of an embargo published the story', async () => {
    const until = new Date(Date.now() + 120_000).toISOString();
    await desk.dropAndPublish('later.txt', `Embargo: ${until}\n${copy('Ferry prices fall', 'Friday')}`);
    desk.setClock(new Date(Date.now() + 180_000).toISOString());
    await sweep(desk.newsroom);
    await desk.runResumptions();

    const history = await historyOf('later.txt');
    expect(outcomes(history)).toEqual(['embargoed', 'released']);
    expect(history.entries[1]).toMatchObject({ at: until, by: 'embargo', revision: 1 });
  });

  it('is a page that a browser reads without complaint, with what changed marked for eye and ear', async () => {
    const page = parsedPage(historyPage(await historyOf('ferry.txt'), 'Asia/Baku'));
    expect(page.errors).toEqual([]);
    expect(page.text('h1')).toBe('Ferry sails once more');
    expect(page.text('del')).toBe('removed: again, end');
    expect(page.text('ins')).toBe('added: once more, end');
    expect(page.meta('robots')).toBe('noindex');
  });

  it('never reaches a public object', async () => {
    expect(await desk.publicText()).not.toContain('Monday');
  });
});

describe('what a record remembers', () => {
  it('stays bounded however often its story changes', () => {
    let record = emptyRecord({ id: 'abcdefghij', uri: 'urn:example:live' });
    for (let revision = 1; revision <= 500; revision++) {
      record = remembering(record, { at: '2026-11-24T08:00:00.000Z', outcome: 'updated', revision });
    }
    expect(record.history?.at(-1)?.revision).toBe(500);
    expect(JSON.stringify(record).length).toBeLessThan(8000);
  });
});
