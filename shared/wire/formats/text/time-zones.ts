import { Temporal } from 'temporal-polyfill';

interface NamedZone {
  readonly offset: string;
  /** Where the name is law: it counts only on days on which that place keeps this offset. */
  readonly home?: string;
}

const zones: Readonly<Record<string, NamedZone>> = {
  UTC: { offset: '+00:00' },
  GMT: { offset: '+00:00' },
  Z: { offset: '+00:00' },
  EST: { offset: '-05:00', home: 'America/New_York' },
  EDT: { offset: '-04:00', home: 'America/New_York' },
  CST: { offset: '-06:00', home: 'America/Chicago' },
  CDT: { offset: '-05:00', home: 'America/Chicago' },
  MST: { offset: '-07:00', home: 'America/Denver' },
  MDT: { offset: '-06:00', home: 'America/Denver' },
  PST: { offset: '-08:00', home: 'America/Los_Angeles' },
  PDT: { offset: '-07:00', home: 'America/Los_Angeles' },
  BST: { offset: '+01:00', home: 'Europe/London' },
  CET: { offset: '+01:00', home: 'Europe/Berlin' },
  CEST: { offset: '+02:00', home: 'Europe/Berlin' },
  MEZ: { offset: '+01:00', home: 'Europe/Berlin' },
  MESZ: { offset: '+02:00', home: 'Europe/Berlin' },
  MSK: { offset: '+03:00', home: 'Europe/Moscow' },
  JST: { offset: '+09:00' },
};

export function isNamedZone(word: string): boolean {
  return Object.hasOwn(zones, word.toUpperCase());
}

/**
 * The offset that a zone's name means on a day, or undefined where the name is not in force there.
 *
 * BST in February is not British, and EST in July not American (Australian desks write it too): neither is
 * turned into an instant.
 */
export function offsetOfZone(name: string, local: Temporal.PlainDateTime): string | undefined {
  const zone = zones[name.toUpperCase()];
  if (!zone) return undefined;
  if (zone.home === undefined) return zone.offset;
  const inForce = Temporal.Instant.from(`${local.toString()}${zone.offset}`).toZonedDateTimeISO(zone.home);
  return inForce.offset === zone.offset ? zone.offset : undefined;
}
