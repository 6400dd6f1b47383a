import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import { normalized, paragraphs, position, warningCodes } from './newsroom-fixture.ts';

describe('embargo', () => {
  it('with an instant keeps the story until then', async () => {
    const story = await normalized({ embargo: { raw: '6 p.m. GMT', instant: '2026-11-24T18:00:00.000Z' } });
    expect([story.embargoedUntil, story.holds]).toEqual(['2026-11-24T18:00:00.000Z', []]);
  });

  it('without an instant holds the story and asks for date, time and zone', async () => {
    const story = await normalized({ embargo: { raw: 'MON AMs, Aug. 3' } });
    expect(story.embargoedUntil).toBeUndefined();
    expect(story.holds).toMatchObject([{ code: 'embargo-unreadable' }]);
    expect(story.holds[0]?.message).toContain('MON AMs, Aug. 3');
    expect(story.holds[0]?.fix).toContain('Embargo: 2026-11-24T18:00+04:00');
  });

  it.each([
    ['an ISO instant', '2026-11-24T18:00+04:00', '2026-11-24T14:00:00.000Z'],
    ['words with an offset', '24 November 2026 18:00 (UTC+04:00)', '2026-11-24T14:00:00.000Z'],
    ['an e-mail date', 'Tue, 24 Nov 2026 18:00:00 +0400', '2026-11-24T14:00:00.000Z'],
  ])('reads %s that an editor typed', async (_form, embargo, instant) => {
    const story = await normalized({}, position({ metadata: { embargo } }));
    expect([story.embargoedUntil, story.holds]).toEqual([instant, []]);
  });

  it.each([
    'tomorrow',
    '2026-11-24T18:00',
    '2026-02-31T18:00Z',
    '24 Smarch 2026 18:00 UTC',
    '2026-11-24T18:00 Baku time',
  ])('holds the story when an editor typed %s', async (embargo) => {
    const story = await normalized({}, position({ metadata: { embargo } }));
    expect(story.holds).toMatchObject([{ code: 'embargo-unreadable' }]);
    expect(story.embargoedUntil).toBeUndefined();
  });

  it('of the wire is lifted or replaced by the editor’s', async () => {
    const item = {
      embargo: { raw: 'Adv03' },
      holds: [{ code: 'embargo-unreadable', message: 'Adv03', fix: 'Say when.' }],
    };
    const lifted = await normalized(item, position({ metadata: { embargo: 'none' } }));
    expect([lifted.embargoedUntil, lifted.holds]).toEqual([undefined, []]);
    const replaced = await normalized(item, position({ metadata: { embargo: '2026-12-01T06:00Z' } }));
    expect([replaced.embargoedUntil, replaced.holds]).toEqual(['2026-12-01T06:00:00.000Z', []]);
  });
});

describe('orders to the desk', () => {
  it('cancel a killed story and name what the kill refers to', async () => {
    const story = await normalized({ body: [], signals: ['kill'], references: ['urn:portsea:77'] });
    expect(story).toMatchObject({ pubStatus: 'canceled', signals: ['kill'], references: ['urn:portsea:77'] });
    expect(story.headline).toBe('urn:portsea:77');
  });

  it('read a canceled status as a kill', async () => {
    const story = await normalized({ body: [], pubStatus: 'canceled', uri: 'urn:portsea:77' });
    expect(story.signals).toEqual(['kill']);
  });

  it.each([
    ['a withheld status', { pubStatus: 'withheld' as const }],
    ['a hold', { signals: ['hold' as const] }],
  ])('hold the version back on %s', async (_what, item) => {
    const story = await normalized(item);
    expect(story).toMatchObject({ pubStatus: 'withheld', holds: [{ code: 'withheld' }] });
  });

  it.each(['release', 'reinstate'] as const)('pass on a %s without text', async (signal) => {
    const story = await normalized({ body: [], signals: [signal], slugline: 'FERRY' });
    expect(story).toMatchObject({ pubStatus: 'usable', signals: [signal], headline: 'FERRY', bodyText: '' });
  });

  it('pass on a question about the encoding', async () => {
    const hold = { code: 'encoding-unsure', message: 'Two encodings fit.', fix: 'Save it as UTF-8.' };
    const from = position();
    const story = await normalized({}, { ...from, decoded: { ...from.decoded, holds: [hold] } });
    expect(story.holds).toEqual([hold]);
  });
});

describe('a story without text', () => {
  it.each([
    ['nothing at all', {}],
    ['only a headline', { headline: 'Ferry late' }],
    ['only spaces and invisible characters', { body: paragraphs(' \u200b\u0007 ', '\u00a0') }],
  ])('is refused when there is %s', async (_what, item) => {
    const refusal = await normalized({ body: [], ...item }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WireFormatError);
    expect(refusal).toMatchObject({ code: 'no-body', retryable: false });
  });

  it('is an alert when the wire says so', async () => {
    const story = await normalized({ body: [], headline: 'FERRY AGROUND OFF PORTSEA', signals: ['alert'] });
    expect(story).toMatchObject({ headline: 'FERRY AGROUND OFF PORTSEA', body: [], bodyText: '' });
  });
});

describe('corrections', () => {
  it('without a text are asked for one', async () => {
    expect(warningCodes(await normalized({ signals: ['correction'] }))).toContain('correction_without_text');
  });

  it('with a text are not', async () => {
    const story = await normalized({
      signals: ['correction'],
      corrections: [{ text: 'Ninety, not nineteen.' }],
    });
    expect(warningCodes(story)).not.toContain('correction_without_text');
  });
});
