import { expect, it } from 'vitest';
import { readMailTime } from '#shared/wire/formats/email/mail-time.ts';

it.each([
  ['Sat, 22 Nov 2008 15:04:59 +1100', '2008-11-22T04:04:59.000Z'],
  ['2 Jan 2016 17:42 -0400', '2016-01-02T21:42:00.000Z'],
  ['Wed, 28 May 2014 17:18:19 +0900 (JST)', '2014-05-28T08:18:19.000Z'],
  ['Thu, 1 Jan 2032 00:00:00 GMT', '2032-01-01T00:00:00.000Z'],
  ['Thu, 1 Jan 2032 00:00:00 -0000', undefined],
  ['Thu, 1 Jan 2032 00:00:00 IST', undefined],
  ['Thu, 31 Feb 2032 00:00:00 +0000', undefined],
  ['yesterday', undefined],
])('the date %s gives %s', (header, instant) => {
  expect(readMailTime(header)?.instant).toBe(instant);
  expect(readMailTime(header)?.raw).toBe(header);
});
