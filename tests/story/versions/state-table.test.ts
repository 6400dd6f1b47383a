import { describe, expect, it } from 'vitest';
import { type DeskCommand, obeyCommand } from '#shared/story/desk/desk-command.ts';
import type { Candidate, Transition } from '#shared/story/versions/outcome.ts';
import { isListed, isPublic, type StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord } from '#shared/story/versions/slot-changes.ts';
import {
  type StoryEvent,
  stateTable,
  type TableState,
  tableStates,
} from '#shared/story/versions/state-table.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { turnStory } from '#shared/story/versions/turn-story.ts';
import { aCandidate } from '../a-candidate.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const now = at('08:30');

/** A story as it comes to stand in each state by the rules themselves; `given` goes to its first version. */
const storyIn: Readonly<Record<TableState, (given: Partial<Candidate>) => StoryRecord | undefined>> = {
  new: () => undefined,
  held: (given) => begun({ ...given, holds: ['encoding-unsure'] }),
  embargoed: (given) => begun({ ...given, embargoedUntil: at('18:00') }),
  live: (given) => begun(given),
  'on hold': (given) => ordered(begun(given), 'hold', at('08:10')).record,
  killed: (given) => ordered(begun(given), 'kill', at('08:10')).record,
  expired: () => {
    const live = begun({ expiresAt: at('08:05') });
    return turnStory(live, at('08:05'))?.record ?? live;
  },
};

type Happens = (record: StoryRecord | undefined) => Transition | undefined;

const events: Readonly<Record<StoryEvent, Happens>> = {
  'a version': comes({}),
  'a correction': comes({ corrections: ['The bridge is the old one.'] }),
  'a version with a question': comes({ holds: ['embargo-unreadable'] }),
  'an embargoed version': comes({ embargoedUntil: at('19:00') }),
  'a version that has expired': comes({ expiresAt: at('08:20') }),
  'a cancellation': comes({ canceled: true }),
  'the same version again': (record) => {
    const slot = record?.live ?? record?.next;
    return slot && acceptVersion(record, aCandidate(slot), now);
  },
  'an older version': (record) => record && comes({ rank: '20261124T070000000Z_b' })(record),
  'an embargo ends': (record) => record && turnStory(record, at('18:00')),
  'an expiry passes': (record) => record && turnStory(record, at('12:00')),
  kill: (record) => ordered(record, 'kill', now),
  hold: (record) => ordered(record, 'hold', now),
  release: (record) => ordered(record, 'release', now),
  reinstate: (record) => ordered(record, 'reinstate', now),
  correct: (record) => ordered(record, 'correct', now),
  move: (record) => ordered(record, 'move', now),
};

function begun(given: Partial<Candidate>): StoryRecord {
  const { announceDue, ...record } = acceptVersion(undefined, aCandidate(given), at('08:00')).record;
  return announceDue === undefined ? record : { ...record, announcedRank: announceDue };
}

function ordered(record: StoryRecord | undefined, verb: DeskCommand['verb'], when: string): Transition {
  const { id, uri } = aCandidate();
  const words = { text: 'x', to: 'flood' };
  return obeyCommand(record ?? emptyRecord({ id, uri }), { verb, reference: uri, at: when, ...words }, when);
}

function comes(given: Partial<Candidate>): Happens {
  const version = { rank: '20261124T083000000Z_b', contentHash: 'b'.repeat(64), arrivedAt: now, ...given };
  return (record) => acceptVersion(record, aCandidate(version), now);
}

const cells = Object.entries(events).flatMap(([event, happens]) =>
  tableStates.map((state) => {
    const before = storyIn[state](event === 'an expiry passes' ? { expiresAt: at('12:00') } : {});
    const cell = stateTable[event as StoryEvent][state];
    return { event: event as StoryEvent, state, cell, before, transition: happens(before) };
  }),
);

describe('the state table', () => {
  it('has a reason for every event and a cell for every state of it', () => {
    for (const [event, row] of Object.entries(stateTable)) {
      expect(Object.keys(row).sort(), event).toEqual([...tableStates, 'why'].sort());
      expect(row.why, event).toMatch(/^[A-Z].{20,}\.$/);
    }
    expect(Object.keys(stateTable).sort()).toEqual(Object.keys(events).sort());
  });

  it.each(cells)('$event, $state: $cell', ({ cell, transition }) => {
    expect(transition ? `${transition.outcome} → ${transition.record.state}` : '·').toBe(cell);
  });

  it.each(tableStates)('begins each story in the state that it is named by: %s', (state) => {
    const record = storyIn[state]({});
    expect(record?.state ?? 'new').toBe(state === 'on hold' ? 'held' : state);
    expect(record !== undefined && isPublic(record)).toBe(state === 'live' || state === 'expired');
  });

  it.each(cells.filter(({ transition }) => transition))(
    'shows and lists after "$event", $state, what its state says',
    ({ cell, transition }) => {
      const record = transition?.record ?? expect.unreachable();
      expect(isPublic(record)).toBe(/(?:live|expired)$/.test(cell));
      expect(isListed(record)).toBe(cell.endsWith('live'));
    },
  );

  it.each(cells.filter(({ transition }) => transition?.outcome === 'refused'))(
    'leaves a story as it was where "$event" is refused: $state',
    ({ before, transition }) => {
      if (before) expect(transition?.record).toBe(before);
    },
  );
});
