import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedOf } from '#infra/cli/bill/pipeline-usage.ts';
import { relatedScript } from '#infra/constructs/site/related-script.ts';
import { searchScript } from '#infra/constructs/site/search-script.ts';
import { openCanaryRoom } from '#shared/aws/open-canary-room.ts';
import { flyCanary } from '#shared/pipeline/canary/fly-canary.ts';
import { drawCard } from '#shared/pipeline/cards/draw-card.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { replayStory } from '#shared/pipeline/recovery/replay-story.ts';
import { rerenderStory } from '#shared/pipeline/recovery/rerender-story.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { canaryKey } from '#shared/settings/canary-names.ts';
import { storyId } from '#shared/story/digest.ts';
import { countCalls } from './counted-calls.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let counter = 0;

beforeAll(async () => {
  desk = await openDesk();
  for (let number = 1; number <= 45; number++) await desk.dropAndPublish(`full-${number}.txt`, copy());
  await desk.refreshLists();
}, 120_000);
afterAll(() => desk.close());

/** A story as desks file it: about 2 KB, a dateline, a byline, a summary of one long paragraph. */
function copy(extra = ''): string {
  counter += 1;
  const paragraph = (index: number) =>
    `Paragraph ${index} of story ${counter}: the harbour council of Harrowmouth met for two hours on Tuesday evening, ` +
    'its clerk said, and put off the question of the pier, the mole and the ferry to the spring, when the ' +
    'treasurer will have counted what is left of the lottery money.';
  const body = Array.from({ length: 6 }, (_, index) => paragraph(index + 1)).join('\n\n');
  return `Harbour council puts off question number ${counter}\nBy Ada Quill\n\nHARROWMOUTH — ${body}\n\n${extra}\n`;
}

/** Drops a file and counts what its publication asks of AWS. */
async function countDrop(key: string, body: string) {
  const hint = await desk.drop(key, body);
  return countCalls(() => publishFile(desk.newsroom, hint));
}

// What the pipeline asks for is compared as a whole, and the calls are named where it differs.
describe('the bill counts what the pipeline really asks of AWS for', () => {
  it('a first publication', async () => {
    const { usage, names } = await countDrop('new.txt', copy());
    expect(usage, names.join(' ')).toEqual(countedOf.publication);
  });

  it('an update, and the same text again', async () => {
    const text = copy('More is expected.');
    await desk.dropAndPublish('twice.txt', copy());
    const update = await countDrop('twice.txt', text);
    expect(update.usage, update.names.join(' ')).toEqual(countedOf.update);
    const duplicate = await countDrop('twice.txt', text);
    expect(duplicate.usage, duplicate.names.join(' ')).toEqual(countedOf.duplicate);
  });

  it('a flight of the canary', async () => {
    const room = openCanaryRoom({ wireBucket: 'wire', siteBucket: 'site', table: 'stories' });
    const pause = () => publishFile(desk.newsroom, { key: canaryKey, sequencer: '00CAFE' });
    const { usage, names } = await countCalls(async () => {
      expect(await flyCanary({ ...desk.newsroom, room, pause })).not.toHaveProperty('failure');
    });
    expect(usage, names.join(' ')).toEqual(countedOf.canary);
  });

  it('a page that a new template changes, and a story that is rebuilt', async () => {
    const { uri = '' } = await desk.dropAndPublish('again.txt', copy());
    const id = await storyId(uri);
    const renamed = { ...desk.newsroom, site: { ...desk.newsroom.site, name: 'The Other Ledger' } };
    const page = await countCalls(() => rerenderStory(renamed, id));
    expect(page.usage, page.names.join(' ')).toEqual(countedOf.page);
    const record = await countCalls(() => replayStory(desk.newsroom, id));
    expect(record.usage, record.names.join(' ')).toEqual(countedOf.record);
  });

  it('the social card of a new story', async () => {
    const { uri = '' } = await desk.dropAndPublish('card.txt', copy());
    const request = { draw: await storyId(uri) };
    const { usage, names } = await countCalls(() => drawCard(desk.newsroom, request, desk.drawn));
    expect(usage, names.join(' ')).toEqual(countedOf.card);
  });

  it('a run of the sweep that finds nothing to do', async () => {
    const assets = { searchScript: searchScript(), relatedScript: relatedScript() };
    await sweep(desk.newsroom, assets);
    // Twice an hour a run asks for the news sitemap as well.
    const now = () => new Date().toISOString().replace(/:\d\d:/, ':29:');
    const { usage, names } = await countCalls(() => sweep({ ...desk.newsroom, now }, assets));
    expect(usage, names.join(' ')).toEqual(countedOf.sweep);
  });

  it('a kill', async () => {
    await desk.dropAndPublish('doomed.txt', copy());
    const order = { verb: 'kill', reference: 'doomed.txt', at: new Date().toISOString() };
    const { usage, names } = await countDrop(`_desk/${order.at}-kill.json`, JSON.stringify(order));
    expect(usage, names.join(' ')).toEqual(countedOf.kill);
  });
});
