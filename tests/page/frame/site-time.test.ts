import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machineTime, readableTime, shortTime } from '#shared/page/frame/site-time.ts';
import { aSite } from '../a-story.ts';

const instant = '2024-08-21T05:00:00.000Z';

describe('machineTime', () => {
  it.each([
    ['Asia/Baku', '2024-08-21T09:00:00+04:00'],
    ['UTC', '2024-08-21T05:00:00+00:00'],
    ['America/St_Johns', '2024-08-21T02:30:00-02:30'],
    ['Asia/Kathmandu', '2024-08-21T10:45:00+05:45'],
    ['Pacific/Kiritimati', '2024-08-21T19:00:00+14:00'],
  ])('gives the clock of %s with its offset', (timeZone, expected) => {
    expect(machineTime(instant, aSite({ timeZone }))).toBe(expected);
  });

  it.each([
    ['before the clocks go back', '2024-10-27T00:59:00.000Z', '2024-10-27T02:59:00+02:00'],
    ['after the clocks have gone back', '2024-10-27T01:00:00.000Z', '2024-10-27T02:00:00+01:00'],
  ])('tells the two hours apart %s', (_when, moment, expected) => {
    expect(machineTime(moment, aSite({ timeZone: 'Europe/Berlin' }))).toBe(expected);
  });

  it('always names the same instant', () => {
    const zones = fc.constantFrom(
      'Asia/Baku',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Monrovia',
      'Asia/Tehran',
    );
    const dates = fc.date({ min: new Date('1975-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, zones, (date, timeZone) => {
        const whole = Math.floor(date.getTime() / 1000) * 1000;
        expect(Date.parse(machineTime(new Date(whole).toISOString(), aSite({ timeZone })))).toBe(whole);
      }),
    );
  });
});

describe('the times that readers see', () => {
  it.each([
    ['en', '21 August 2024, 09:00 GMT+4'],
    ['en-US', 'August 21, 2024, 09:00 AM GMT+4'],
    ['az', '21 avqust 2024, 09:00 GMT+4'],
    ['de', '21. August 2024, 09:00 GMT+4'],
    ['ru', '21 августа 2024 г., 09:00 GMT+4'],
  ])('are written as %s writes them', (language, expected) => {
    expect(readableTime(instant, aSite({ language }))).toBe(expected);
  });

  it('leave the zone to the page in lists', () => {
    expect(shortTime(instant, aSite())).toBe('21 August 2024, 09:00');
  });
});
