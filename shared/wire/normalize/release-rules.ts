import type { Signal, Story } from '../../story/story.ts';
import type { Overrides, WireItem, WireTime } from '../wire-file.ts';
import type { DeskNotes } from './desk-notes.ts';
import { readExpiry } from './read-expiry.ts';
import { utcInstant } from './read-times.ts';
import { readTypedTime } from './read-typed-time.ts';

/** Whether and when a version may become public, as far as its file says. */
export interface Release {
  readonly pubStatus: Story['pubStatus'];
  readonly signals: Signal[];
  readonly embargoedUntil?: string;
  readonly expires?: string;
}

/**
 * Reads what the wire and the desk say about publishing: status, signals, embargo and expiry.
 *
 * It fails closed: an embargo that cannot be read, a withheld status or a hold keeps the version back and asks.
 */
export async function readRelease(item: WireItem, overrides: Overrides, notes: DeskNotes): Promise<Release> {
  const signals = new Set(item.signals ?? []);
  if (overrides.correction) signals.add('correction');
  if (item.pubStatus === 'canceled') signals.add('kill');
  const pubStatus = statusOf(item, signals);
  if (pubStatus === 'withheld') holdBack(signals, notes);
  const isLifted = overrides.embargo !== undefined;
  for (const hold of item.holds ?? [])
    if (!(isLifted && hold.code === 'embargo-unreadable')) notes.addHold(hold);
  const embargoedUntil = await embargoInstant(item.embargo, overrides.embargo, notes);
  const expires = await readExpiry(item.expiry, overrides.expires, notes);
  if (embargoedUntil && expires && expires <= embargoedUntil)
    askWhichTime({ embargoedUntil, expires }, notes);
  return {
    pubStatus,
    signals: [...signals],
    ...(embargoedUntil ? { embargoedUntil } : {}),
    ...(expires ? { expires } : {}),
  };
}

function statusOf(item: WireItem, signals: ReadonlySet<Signal>): Story['pubStatus'] {
  if (signals.has('kill')) return 'canceled';
  if (signals.has('hold')) return 'withheld';
  return item.pubStatus ?? 'usable';
}

function holdBack(signals: ReadonlySet<Signal>, notes: DeskNotes): void {
  const byWhom = signals.has('hold') ? 'The wire says HOLD.' : 'The wire files this story as withheld.';
  notes.hold(
    'withheld',
    byWhom,
    'Release it with "newsroom release", or drop the version that the wire has released.',
  );
}

async function embargoInstant(
  filed: WireTime | undefined,
  override: string | undefined,
  notes: DeskNotes,
): Promise<string | undefined> {
  const reading = override === undefined ? filedEmbargo(filed) : await readTypedTime(override);
  if (reading === 'unreadable') {
    notes.hold(
      'embargo-unreadable',
      `The embargo "${(override ?? filed?.raw ?? '').slice(0, 120)}" does not say a date, a time and a time zone.`,
      'Say all three, as in "Embargo: 2026-11-24T18:00+04:00", in a header line or the object metadata, or "Embargo: none".',
    );
    return undefined;
  }
  return reading === 'none' ? undefined : reading;
}

function filedEmbargo(filed: WireTime | undefined): string {
  if (!filed) return 'none';
  return utcInstant(filed.instant) ?? 'unreadable';
}

function askWhichTime(times: { embargoedUntil: string; expires: string }, notes: DeskNotes): void {
  notes.hold(
    'expires-under-embargo',
    `The story expires at ${times.expires}, before its embargo ends at ${times.embargoedUntil}.`,
    'Put one of the two right with a line "Expires: …" or "Embargo: …" at the very top of the file, or "Expires: none".',
  );
}
