import { isStrictUtf8 } from './strict-utf8.ts';

/** Text that was decoded once too often, put right. */
export interface Unscrambled {
  readonly text: string;
  /** The code page that it had wrongly been read in, e.g. `windows-1252`. */
  readonly readAs: string;
  /** False where only some runs were scrambled and the rest of the file was right. */
  readonly whole: boolean;
}

const codePages = ['windows-1252', 'windows-1251', 'windows-1250', 'windows-1254', 'windows-1256', 'koi8-r'];
const encoders = new Map<string, ReadonlyMap<string, number>>();
const minWholeProofs = 4;
const minRuns = 2;
const longestRun = 200;
/** Up to `longestRun` characters outside ASCII. */
const firstRun = /[\u0080-\uffff]{1,200}/;

/** Marks that no language writes: `Ã` or `Â` before a sign, and `â€` before another. */
const scrambledRun =
  /â€[\u0080-\u00bf˜™š›œžŸ\u0152-\u0192\u2013-\u203a\u20ac\u2122]|[ÃÂ][\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]/g;
/** How each such run begins: most text has none of them, which a plain search tells. */
const opensScramble = ['Ã', 'Â', 'â€'];

/**
 * Repairs UTF-8 that was read as a single-byte code page and saved as UTF-8 again, where double decoding proves it.
 *
 * Proof for a whole file: each character outside ASCII has a byte in the code page, and all those bytes are strict UTF-8 again.
 * Where right text stands beside it, only runs that no language writes are repaired.
 *
 * @returns undefined where nothing proves a scramble; a lone odd pair of signs is left as filed
 */
export function unscramble(text: string): Unscrambled | undefined {
  const run = firstRun.exec(text)?.[0];
  if (run === undefined) return undefined;
  for (const readAs of codePages) {
    if (!isScrambleIn(run, readAs)) continue;
    const repaired = decodedAgain(text, readAs);
    if (repaired !== undefined) return { text: repaired, readAs, whole: true };
  }
  return unscrambleRuns(text);
}

/** Tells most right text at its first letters outside ASCII, without going through the whole of it. */
function isScrambleIn(run: string, codePage: string): boolean {
  const bytes = bytesIn(run, codePage);
  const isWhole = run.length < longestRun;
  return bytes !== undefined && (!isWhole || isStrictUtf8(bytes));
}

/** The text in bytes of a code page; undefined where a character has none there. */
function bytesIn(text: string, codePage: string): Uint8Array | undefined {
  const encoder = encoderOf(codePage);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 ? code : encoder.get(text[at] ?? '');
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

function decodedAgain(text: string, codePage: string): string | undefined {
  const bytes = bytesIn(text, codePage);
  const again = bytes && strictUtf8(bytes);
  if (bytes === undefined || again === undefined) return undefined;
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high += 1;
  const proofs = high - (text.length - again.length);
  return proofs >= minWholeProofs || scrambledOnce(text) ? again : undefined;
}

/** One pair is proof enough where no language writes it. */
function scrambledOnce(text: string): boolean {
  return text.search(scrambledRun) >= 0;
}

function unscrambleRuns(text: string): Unscrambled | undefined {
  if (!opensScramble.some((sign) => text.includes(sign))) return undefined;
  const encoder = encoderOf('windows-1252');
  let proofs = 0;
  const repaired = text.replace(scrambledRun, (run) => {
    const again = strictUtf8(Uint8Array.from(run, (sign) => encoder.get(sign) ?? 0));
    if (again === undefined) return run;
    proofs += 1;
    return again;
  });
  return proofs >= minRuns ? { text: repaired, readAs: 'windows-1252', whole: false } : undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  return isStrictUtf8(bytes)
    ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    : undefined;
}

function encoderOf(codePage: string): ReadonlyMap<string, number> {
  const known = encoders.get(codePage);
  if (known) return known;
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
  const signs = new TextDecoder(codePage).decode(bytes);
  const encoder = new Map(Array.from(signs, (sign, index) => [sign, 128 + index] as const));
  encoders.set(codePage, encoder);
  return encoder;
}
