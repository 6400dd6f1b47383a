import type { KeptPicture } from '#shared/story/pictures/picture.ts';

/** A picture of a story as it is kept. */
export function aPicture(changes: Partial<KeptPicture> = {}): KeptPicture {
  return {
    schemaVersion: 1,
    mark: '0a1b2c3d-480-960-1600',
    at: '2024-08-21T05:00:00.000Z',
    source: { key: 'tide.jpg', sha256: '0'.repeat(64), bytes: 90_000 },
    width: 2400,
    height: 1600,
    colour: '#5f8480',
    caption: 'The mole of Port Selm on Wednesday morning, seen from the customs house.',
    headline: 'The broken mole',
    byline: 'Ben Marl',
    credit: 'Selm Gazette',
    ...changes,
  };
}
