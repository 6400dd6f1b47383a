import { describe, expect, it } from 'vitest';
import { publishingStatus } from '#shared/wire/xml/publishing-status.ts';

describe('the status that a wire gives', () => {
  it.each([
    ['usable', 'usable', []],
    ['stat:usable', 'usable', []],
    ['USABLE', 'usable', []],
    ['http://cv.iptc.org/newscodes/pubstatusg2/usable', 'usable', []],
    ['stat:withheld', 'withheld', ['hold']],
    ['Canceled', 'canceled', ['kill']],
    ['cancelled', 'canceled', ['kill']],
    ['stat:canceled', 'canceled', ['kill']],
    ['killed', 'canceled', ['kill']],
    ['corrected', 'usable', ['correction']],
  ])('%s is understood', (filed, pubStatus, signals) => {
    expect(publishingStatus(filed)).toMatchObject({ pubStatus, signals, holds: [] });
  });

  it('may call an item embargoed', () => {
    expect(publishingStatus('embargoed')).toMatchObject({ embargoed: true, pubStatus: 'usable' });
  });

  it('says nothing when it is missing', () => {
    expect(publishingStatus(undefined)).toEqual({ signals: [], holds: [], embargoed: false });
  });

  it('holds the version when nobody knows it', () => {
    const { holds, pubStatus } = publishingStatus('stat:quarantined');
    expect([pubStatus, holds.map(({ code }) => code)]).toEqual([undefined, ['status-unknown']]);
  });
});
