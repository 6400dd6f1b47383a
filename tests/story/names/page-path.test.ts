import { describe, expect, it } from 'vitest';
import { pageDate, pagePath } from '#shared/story/names/page-path.ts';

describe('the address of a page', () => {
  it('has section, date, readable words and the id', () => {
    expect(pagePath({ section: 'world', date: '2024-08-21', slug: 'ferry-late', id: 'abcdefgh23' })).toBe(
      '/world/2024/08/21/ferry-late-abcdefgh23/',
    );
  });
});

describe('the date in an address', () => {
  const lastModified = '2026-11-24T21:30:00.000Z';
  it.each([
    [
      'the day at a source east of Greenwich',
      { contentCreated: '2024-08-20T21:00:00.000Z', sourceUtcOffset: '+04:00' },
      '2024-08-21',
    ],
    [
      'the day at a source west of Greenwich',
      { contentCreated: '2024-08-21T03:00:00.000Z', sourceUtcOffset: '-05:30' },
      '2024-08-20',
    ],
    [
      'the day by the minutes of an offset too',
      { contentCreated: '2024-08-20T18:30:00.000Z', sourceUtcOffset: '+05:30' },
      '2024-08-21',
    ],
    [
      'the day before by a minute less',
      { contentCreated: '2024-08-20T18:29:59.999Z', sourceUtcOffset: '+05:30' },
      '2024-08-20',
    ],
    [
      'the day at midnight west of Greenwich',
      { contentCreated: '2024-08-21T03:30:00.000Z', sourceUtcOffset: '-03:30' },
      '2024-08-21',
    ],
    [
      'the day before midnight far in the east',
      { contentCreated: '2024-08-20T09:59:59.999Z', sourceUtcOffset: '+14:00' },
      '2024-08-20',
    ],
    [
      'the day at midnight far in the east',
      { contentCreated: '2024-08-20T10:00:00.000Z', sourceUtcOffset: '+14:00' },
      '2024-08-21',
    ],
    ['the day in UTC for a stamp in UTC', { contentCreated: '2024-08-21T23:59:00.000Z' }, '2024-08-21'],
    ['the day of the drop in the site’s zone without a stamp', {}, '2026-11-25'],
    [
      'the last day of the calendar, whatever the zone',
      { contentCreated: '9999-12-31T23:00:00.000Z', sourceUtcOffset: '+04:00' },
      '9999-12-31',
    ],
    [
      'the first day of the calendar, whatever the zone',
      { contentCreated: '0000-01-01T00:00:00.000Z', sourceUtcOffset: '-04:00' },
      '0000-01-01',
    ],
  ])('is %s', (_rule, times, date) => {
    expect(pageDate({ ...times, lastModified, timeZone: 'Asia/Baku' })).toBe(date);
  });

  it('is the day of each site that asks, one after the other', () => {
    const days = ['Asia/Baku', 'America/New_York', 'Asia/Baku'].map((timeZone) =>
      pageDate({ lastModified, timeZone }),
    );
    expect(days).toEqual(['2026-11-25', '2026-11-24', '2026-11-25']);
  });

  it('has four digits for a year of fewer, and two for month and day', () => {
    expect(pageDate({ lastModified: '0800-02-03T12:00:00.000Z', timeZone: 'UTC' })).toBe('0800-02-03');
  });
});
