import { describe, expect, it } from 'vitest';
import { listsAskedFor } from '#functions/refresh-lists/requests.ts';
import type { Asked } from '#shared/pipeline/lists/asked.ts';
import { turnOf } from '#shared/pipeline/lists/pace.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();
const readAt = (seconds: number) => ({ etag: '"e"', metadata: { 'read-at': at(seconds) } });
const changed = (seconds: number): Asked => ({ urgent: false, places: [], until: at(seconds) });
const minute = (seconds: number) => ({ paceMs: 60_000, now: at(seconds) });

describe('a page with a pace of a minute', () => {
  it('is written at once where none stands', () => {
    expect(turnOf(undefined, minute(100), changed(99))).toBe('now');
  });

  it('waits for the rest of its minute', () => {
    expect(turnOf(readAt(70), minute(100), changed(99))).toBe(30_000);
  });

  it('is written once its minute is over', () => {
    expect(turnOf(readAt(40), minute(100), changed(99))).toBe('now');
  });

  it('needs no writing when it was read well after the change', () => {
    expect(turnOf(readAt(90), minute(100), changed(80))).toBe('never');
  });

  it('is not trusted to show a change of the same seconds, since clocks differ', () => {
    expect(turnOf(readAt(84), minute(100), changed(80))).toBe(44_000);
  });

  it('is written at once for a kill', () => {
    expect(turnOf(readAt(99), minute(100), { urgent: true, places: [] })).toBe('now');
  });
});

describe('the requests of a batch', () => {
  const messages = [
    {
      messageId: '1',
      body: JSON.stringify({ lists: ['home', 'day/2026/01/01@p1'], since: at(1), until: at(2) }),
    },
    {
      messageId: '2',
      body: JSON.stringify({ lists: ['home', 'day/2026/01/01@p2'], since: at(3), until: at(4) }),
    },
    { messageId: '3', body: '{"lists":"home"}' },
  ];

  it('name each list once, with its oldest change, its newest and every place', () => {
    const unreadable: string[] = [];
    const lists = listsAskedFor(messages, (id) => unreadable.push(id));
    expect(lists).toEqual([
      {
        list: 'home',
        messageIds: ['1', '2'],
        asked: { urgent: false, places: [], since: at(1), until: at(4) },
      },
      {
        list: 'day/2026/01/01',
        messageIds: ['1', '2'],
        asked: { urgent: false, places: ['p1', 'p2'], since: at(1), until: at(4) },
      },
    ]);
    expect(unreadable).toEqual(['3']);
  });

  it('are urgent where one is, and where nobody says when the change was made', () => {
    const kill = { messageId: '4', body: JSON.stringify({ lists: ['home'], urgent: true, until: at(5) }) };
    const old = { messageId: '5', body: JSON.stringify({ lists: ['section/world'] }) };
    const lists = listsAskedFor([...messages.slice(0, 2), kill, old], () => {});
    expect(lists.find(({ list }) => list === 'home')?.asked.urgent).toBe(true);
    expect(lists.find(({ list }) => list === 'section/world')?.asked.urgent).toBe(true);
  });
});
