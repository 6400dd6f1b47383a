import type { WireFormat, WireReader } from '../wire-file.ts';

/** Loads a format's reader when its format appears, and not before: an unused reader costs no start-up time. */
export const readers: Partial<Record<WireFormat, () => Promise<WireReader>>> = {
  text: async () => (await import('./text/text-reader.ts')).textReader,
};
