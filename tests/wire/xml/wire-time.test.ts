import { describe, expect, it } from 'vitest';
import { later, readWireTime, wallClock } from '#shared/wire/xml/wire-time.ts';

describe('a stamp of agency XML', () => {
  it.each([
    ['basic, UTC', '20260210T191044Z', '2026-02-10T19:10:44.000Z', '+00:00'],
    ['basic with an offset', '20260210T231044+0400', '2026-02-10T19:10:44.000Z', '+04:00'],
    ['extended with an offset', '2026-02-10T23:10:44+04:00', '2026-02-10T19:10:44.000Z', '+04:00'],
    ['extended with an offset of hours only', '2026-02-10T15:10:44-04', '2026-02-10T19:10:44.000Z', '-04:00'],
    ['with a fraction of a second', '2026-02-10T19:10:44.5Z', '2026-02-10T19:10:44.500Z', '+00:00'],
    ['without seconds', '2026-02-10T19:10Z', '2026-02-10T19:10:00.000Z', '+00:00'],
    ['that names UTC', '2026-02-10 19:10:44 UTC', '2026-02-10T19:10:44.000Z', '+00:00'],
  ])('is an instant when it is %s', (_form, raw, instant, offset) => {
    expect(readWireTime(` ${raw}\n`)).toEqual({ raw, instant, offset });
  });

  it.each([
    ['without an offset', '2026-02-10T19:10:44'],
    ['of a day alone', '20260210'],
    ['of a day that is none', '2026-02-30T19:10:44Z'],
    ['of an hour that is none', '2026-02-10T24:10:44Z'],
    ['with an offset that is none', '2026-02-10T19:10:44+99:99'],
    ['in words', '10 February 2026 19:10 CET'],
  ])('stays as filed when it is one %s', (_form, raw) => {
    expect(readWireTime(raw)).toEqual({ raw });
  });

  it.each([[undefined], [''], ['  ']])('is absent when nothing is filed (%j)', (text) => {
    expect(readWireTime(text)).toBeUndefined();
  });
});

describe('of two stamps', () => {
  const early = readWireTime('2026-02-10T10:00:00Z');
  const late = readWireTime('2026-02-10T12:00:00+01:00');
  const unzoned = readWireTime('2026-02-10T23:00:00');

  it.each([
    ['the later instant counts', early, late, late],
    ['in either order', late, early, late],
    ['one with a zone goes before one without', unzoned, early, early],
    ['the first without a zone stays', unzoned, readWireTime('2026-02-11T00:00:00'), unzoned],
    ['one alone counts', undefined, early, early],
    ['none gives none', undefined, undefined, undefined],
  ])('%s', (_rule, one, other, expected) => {
    expect(later(one, other)).toEqual(expected);
  });
});

it('two clocks without a zone can be compared', () => {
  expect(wallClock({ raw: '2026-02-10 18:33' })).toBe('20260210183300');
  expect(wallClock({ raw: '20260210T183301' })).toBe('20260210183301');
  expect(wallClock({ raw: 'tomorrow' })).toBeUndefined();
});
