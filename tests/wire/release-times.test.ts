import { describe, expect, it } from 'vitest';
import type { Story } from '#shared/story/story.ts';
import { readWire } from '#shared/wire/read-wire.ts';
import { newsItem } from './newsml-g2/newsml-g2-files.ts';
import { newsItem as newsMl12Item, newsml } from './newsml12/newsml12-files.ts';
import { nitf } from './nitf/nitf-files.ts';
import { aFile, settings } from './normalize/newsroom-fixture.ts';

/** A file that carries a time, as its format writes one. */
interface Carrier {
  readonly name: string;
  readonly key: string;
  readonly of: (time: string) => string;
  readonly metadata?: (time: string) => Record<string, string>;
}

const text = 'The ferry sailed again on Tuesday with ninety people aboard.';
const copy = (line: string) => `Ferry sails again\n${line}\n\n${text}\n`;
const json = (fields: object) =>
  JSON.stringify({ uri: 'urn:vell:ferry', headline: 'Ferry sails again', body_text: text, ...fields });

const embargoCarriers: readonly Carrier[] = [
  { name: 'ninjs', key: 'a.json', of: (time) => json({ embargoed: time }) },
  { name: 'ninjs 3', key: 'a.json', of: (time) => json({ embargoedUntil: time }) },
  {
    name: 'NewsML-G2',
    key: 'a.xml',
    of: (time) => newsItem({ itemMeta: `<pubStatus qcode="stat:usable"/><embargoed>${time}</embargoed>` }),
  },
  {
    name: 'NewsML 1.2',
    key: 'a.xml',
    of: (time) =>
      newsml(
        newsMl12Item({
          management: `<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>${time}</DateAndTime></StatusWillChange>`,
        }),
      ),
  },
  {
    name: 'NITF',
    key: 'a.xml',
    of: (time) => nitf({ docdata: `<date.issue norm="20260101T000000Z"/><date.release norm="${time}"/>` }),
  },
  {
    name: 'an Embargo: header line',
    key: 'a.txt',
    of: (time) => `Headline: Ferry sails\nEmbargo: ${time}\n\n${text}\n`,
  },
  { name: 'a line of copy', key: 'a.txt', of: (time) => copy(`EMBARGOED UNTIL ${time}`) },
  { name: 'a bracketed line of copy', key: 'a.txt', of: (time) => copy(`*** Embargoed until: ${time} ***`) },
  {
    name: 'Markdown front matter',
    key: 'a.md',
    of: (time) => `---\ntitle: Ferry sails\nembargo: "${time}"\n---\n\n${text}\n`,
  },
  { name: 'object metadata', key: 'a.txt', of: () => copy(''), metadata: (time) => ({ embargo: time }) },
];

const expiryCarriers: readonly Carrier[] = [
  { name: 'ninjs', key: 'a.json', of: (time) => json({ expires: time }) },
  {
    name: 'NewsML-G2',
    key: 'a.xml',
    of: (time) => newsItem({ itemMeta: `<pubStatus qcode="stat:usable"/><expires>${time}</expires>` }),
  },
  {
    name: 'NewsML 1.2',
    key: 'a.xml',
    of: (time) =>
      newsml(
        newsMl12Item({
          management: `<Status FormalName="Usable"/><StatusWillChange><FutureStatus FormalName="Canceled"/><DateAndTime>${time}</DateAndTime></StatusWillChange>`,
        }),
      ),
  },
  { name: 'NITF', key: 'a.xml', of: (time) => nitf({ docdata: `<date.expire norm="${time}"/>` }) },
  {
    name: 'an Expires: header line',
    key: 'a.txt',
    of: (time) => `Headline: Ferry sails\nExpires: ${time}\n\n${text}\n`,
  },
  {
    name: 'Markdown front matter',
    key: 'a.md',
    of: (time) => `---\ntitle: Ferry sails\nexpires: "${time}"\n---\n\n${text}\n`,
  },
  { name: 'object metadata', key: 'a.txt', of: () => copy(''), metadata: (time) => ({ expires: time }) },
];

async function storyOf({ key, of, metadata }: Carrier, time: string): Promise<Story> {
  const bytes = new TextEncoder().encode(of(time));
  const file = aFile({ key, bytes, metadata: metadata?.(time) ?? {} });
  const [reading] = (await readWire(file, settings)).readings;
  if (!reading || 'error' in reading) throw new Error('the file was not read', { cause: reading });
  return reading.story;
}

const instant = '2026-12-01T06:00:00.000Z';
const readable = ['2026-12-01T06:00:00Z', '2026-12-01T10:00:00+04:00'];
const unclear = ['2026-12-01T06:00:00', '2026-12-01', '2026-02-31T06:00:00Z', 'Monday morning'];

const each = (carriers: readonly Carrier[], times: readonly string[]) =>
  carriers.flatMap((carrier) => times.map((time) => [time, carrier.name, carrier] as const));

describe('an embargo', () => {
  it.each(each(embargoCarriers, readable))(
    'until %s in %s is kept to the second',
    async (time, _name, carrier) => {
      const { embargoedUntil, holds } = await storyOf(carrier, time);
      expect({ embargoedUntil, holds }).toEqual({ embargoedUntil: instant, holds: [] });
    },
  );

  it.each(each(embargoCarriers, unclear))(
    'until %s in %s holds the story and asks',
    async (time, _name, carrier) => {
      const { embargoedUntil, holds } = await storyOf(carrier, time);
      expect(embargoedUntil).toBeUndefined();
      expect(holds).toMatchObject([{ code: 'embargo-unreadable' }]);
      expect(holds[0]?.fix).toContain('Embargo:');
    },
  );
});

describe('an expiry', () => {
  it.each(each(expiryCarriers, readable))(
    'at %s in %s is kept to the second',
    async (time, _name, carrier) => {
      expect((await storyOf(carrier, time)).expires).toBe(instant);
    },
  );

  it.each(each(expiryCarriers, unclear))(
    'at %s in %s lets the story out and asks',
    async (time, _name, carrier) => {
      const { expires, holds, warnings } = await storyOf(carrier, time);
      expect(expires).toBeUndefined();
      expect(holds).toEqual([]);
      expect(warnings.filter(({ code }) => code === 'expiry_unreadable')).toHaveLength(1);
    },
  );

  it('is lifted by its editor', async () => {
    const file = aFile({
      key: 'a.json',
      bytes: new TextEncoder().encode(json({ expires: readable[0] })),
      metadata: { expires: 'none' },
    });
    const [reading] = (await readWire(file, settings)).readings;
    expect(reading && 'story' in reading ? reading.story.expires : 'not read').toBeUndefined();
  });
});
