import { describe, expect, it } from 'vitest';
import { readStory, rulesOf, warningsOf, wordsOf } from './read-copy.ts';

const story = 'Ferries to the outer islands were cancelled on Wednesday because of high waves.';

describe('the timestamp line', () => {
  it.each([
    ['an offset in brackets', '21 August 2024 09:00 (UTC+04:00)', '2024-08-21T05:00:00.000Z', '+04:00'],
    ['ISO 8601 in UTC', '2024-08-21T09:00Z', '2024-08-21T09:00:00.000Z', '+00:00'],
    ['ISO 8601 with seconds', '2024-08-21T09:00:07+04:00', '2024-08-21T05:00:07.000Z', '+04:00'],
    ['ISO 8601 to the millisecond', '2024-08-21T09:00:07.25+04:00', '2024-08-21T05:00:07.250Z', '+04:00'],
    ['RFC 2822', 'Wed, 21 Aug 2024 09:00:00 +0400', '2024-08-21T05:00:00.000Z', '+04:00'],
    ['American order and a half day', 'August 21, 2024 9:00 p.m. EDT', '2024-08-22T01:00:00.000Z', '-04:00'],
    [
      'the time in square brackets',
      '21 August 2024 [09:00] (UTC+04:00)',
      '2024-08-21T05:00:00.000Z',
      '+04:00',
    ],
    ['a time before the date', '0905 GMT 21 Aug 2024', '2024-08-21T09:05:00.000Z', '+00:00'],
    ['German', '21. August 2024, 09:00 Uhr CEST', '2024-08-21T07:00:00.000Z', '+02:00'],
    ['German with its own zone', '21. August 2024, 09:00 Uhr MESZ', '2024-08-21T07:00:00.000Z', '+02:00'],
    ['French', 'mercredi 21 août 2024 à 9h30 CEST', '2024-08-21T07:30:00.000Z', '+02:00'],
    ['Spanish', '21 de agosto de 2024 09:00 UTC', '2024-08-21T09:00:00.000Z', '+00:00'],
    ['Russian', '21 августа 2024 г. 09:00 (UTC+4)', '2024-08-21T05:00:00.000Z', '+04:00'],
    ['Azerbaijani', '21 avqust 2024 09:00 (UTC+04:00)', '2024-08-21T05:00:00.000Z', '+04:00'],
    ['Turkish in capitals', '21 AĞUSTOS 2024 SAAT 09.00 UTC+3', '2024-08-21T06:00:00.000Z', '+03:00'],
    ['dots', '21.08.2024 09:00 MSK', '2024-08-21T06:00:00.000Z', '+03:00'],
    ['British summer time', '21 August 2024 09:00 BST', '2024-08-21T08:00:00.000Z', '+01:00'],
    ['a label', 'Published: 21 August 2024 09:00 JST', '2024-08-21T00:00:00.000Z', '+09:00'],
  ])('%s gives the instant and keeps the offset', (_, line, instant, offset) => {
    const item = readStory(`${line}\n\n${story}`);
    expect(item.created).toMatchObject({ instant, offset });
    expect(wordsOf(item)).toEqual([story]);
    expect(rulesOf(item)).toContain('timestamp_line');
  });

  it.each([
    ['no zone', '21 August 2024 09:00', 'timestamp_without_zone'],
    ['BST in winter', '3 February 2027 00:01 BST', 'timestamp_without_zone'],
    ['EST in July, which Australian desks write too', '5 July 2018 9:27 am EST', 'timestamp_without_zone'],
    ['a zone nobody knows', '21 August 2024 09:00 harbour time', 'timestamp_without_zone'],
    ['a day that does not exist', '31 February 2024 09:00 UTC', 'timestamp_unreadable'],
    ['a day that may be the month', '08/09/2024 09:00 GMT', 'timestamp_unreadable'],
    ['no time', '21 August 2024', 'timestamp_without_time'],
  ])('%s gives no instant and says so', (_, line, code) => {
    const item = readStory(`${line}\n\n${story}`);
    expect(item.created).toEqual({ raw: line });
    expect(warningsOf(item)).toEqual([code]);
  });

  it('keeps the newer of two stamps', () => {
    const item = readStory(
      `Published: 21 August 2024 09:00 UTC\nUpdated: 21 August 2024 11:30 UTC\n\n${story}`,
    );
    expect(item.created?.instant).toBe('2024-08-21T11:30:00.000Z');
  });

  it('may stand at the end', () => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\nUpdated: 21 August 2024 11:30 UTC`);
    expect(item.created?.instant).toBe('2024-08-21T11:30:00.000Z');
    expect(wordsOf(item)).toEqual([story]);
  });

  it('takes the day and the agency of "Aug 21 (Reuters)"', () => {
    const item = readStory(`Aug 21 (Reuters)\n\n${story}`);
    expect(item.created).toEqual({ raw: 'Aug 21 (Reuters)' });
    expect(item.infoSources).toEqual([{ name: 'Reuters', role: 'agency' }]);
  });

  it.each([
    ['prose that begins with a date', '21 August 2024 was the day on which the ferry sank.'],
    ['a sentence with a time', 'At 09:00 the harbour opened again.'],
    ['a year alone', '2024'],
  ])('%s stays in the story', (_, line) => {
    const item = readStory(`${story}\n\n${line}\n\n${story}`);
    expect(wordsOf(item)).toContain(line);
    expect(item.created).toBeUndefined();
  });

  it('points at the bytes of the line', () => {
    const [decision] = readStory(`\n\n2024-08-21T09:00Z\n\n${story}`).decisions ?? [];
    expect(decision).toMatchObject({ rule: 'timestamp_line', saw: '2024-08-21T09:00Z', where: [2, 19] });
  });
});
