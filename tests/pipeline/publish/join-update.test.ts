import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { type Desk, openDesk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

// S3 tells the time of an object in whole seconds.
const aSecondLater = () => new Promise((resolve) => setTimeout(resolve, 1100));
const copy = (...lines: string[]) => `${lines.join('\n\n')}\n`;
const lead = 'Divers found the mole of Harrowmouth cracked on Tuesday, the harbour master said.';

describe('a text that is tagged as an update and names no id', () => {
  it('becomes the next version of the one recent story with its headline, at the same address', async () => {
    const first = await desk.dropAndPublish('mole.txt', copy('Mole of Harrowmouth cracked', lead));
    await aSecondLater();
    const text = copy('UPDATE 1-Mole of Harrowmouth cracked', lead, 'Repairs will take a month.');
    const second = await desk.dropAndPublish('mole-update.txt', text);

    expect(second).toMatchObject({ state: 'live', uri: first.uri, url: first.url, revision: 2 });
    expect(second.headline).toBe('Mole of Harrowmouth cracked');
    const joined = second.decisions.find(({ rule }) => rule === 'joined_story');
    expect(joined?.override).toContain('Uri:');
    expect(await desk.page(new URL(first.url ?? '').pathname)).toContain('Repairs will take a month.');
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('changes nothing when it is delivered again', async () => {
    await publishFile(desk.newsroom, { key: 'mole-update.txt', sequencer: '' });
    expect(await desk.receipt('mole-update.txt')).toMatchObject({ state: 'live', revision: 2 });
    expect(await desk.announcements()).toEqual([]);
  });

  it('is superseded when a later update stands already', async () => {
    await aSecondLater();
    const third = copy('UPDATE 3-Mole of Harrowmouth cracked', lead, 'Repairs will take two months.');
    const receipt = await desk.dropAndPublish('mole-update-3.txt', third);
    await aSecondLater();
    const late = copy('UPDATE 2-Mole of Harrowmouth cracked', lead, 'Repairs may take six weeks.');
    const superseded = await desk.dropAndPublish('mole-update-2.txt', late);

    expect(superseded.decisions.map(({ rule }) => rule)).toContain('superseded');
    const page = await desk.page(new URL(receipt.url ?? '').pathname);
    expect(page).toContain('two months');
    expect(page).not.toContain('six weeks');
  });

  it('repeated word for word is a duplicate', async () => {
    await aSecondLater();
    const text = copy('RPT-Mole of Harrowmouth cracked', lead, 'Repairs will take two months.');
    const receipt = await desk.dropAndPublish('mole-again.txt', text);
    expect(receipt.decisions.map(({ rule }) => rule)).toContain('duplicate');
  });

  it('is a story of its own where no recent one bears its name', async () => {
    const receipt = await desk.dropAndPublish(
      'pier.txt',
      copy('UPDATE 1-Pier opens', 'The pier opened on Friday.'),
    );
    expect(receipt).toMatchObject({ state: 'live', revision: 1 });
  });

  it('waits and asks where several do', async () => {
    for (const [key, words] of [
      ['a.txt', 'The ferry stopped at noon.'],
      ['b.txt', 'The tram stopped at one.'],
    ] as const)
      await desk.dropAndPublish(key, copy('HARROWMOUTH-STRIKE/', `Strike day ${key}`, words));
    await aSecondLater();
    const text = copy(
      'HARROWMOUTH-STRIKE/ (UPDATE 1)',
      'Strike ends',
      'Nobody says which one this is about.',
    );
    const receipt = await desk.dropAndPublish('strike.txt', text);

    expect(receipt.state).toBe('held');
    expect(receipt.questions).toMatchObject([{ code: 'update-ambiguous' }]);
    expect(await desk.publicText()).not.toContain('Nobody says which one');
  });

  it('costs an untagged story no call', async () => {
    const watched = faultyNewsroom(desk.newsroom);
    await publishFile(watched.newsroom, await desk.drop('plain.txt', copy('Quiet day', 'Nothing happened.')));
    expect(watched.calls).not.toContain('table.onList');
    expect(watched.calls).not.toContain('table.readMany');
  });
});
