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

/** Marks that no language writes: `Ã` or `Â` before a sign, and `â€` before another. */
const scrambledRun =
  /â€[\u0080-\u00bf˜™š›œžŸ\u0152-\u0192\u2013-\u203a\u20ac\u2122]|[ÃÂ][\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]/g;

/**
 * Repairs UTF-8 that was read as a single-byte code page and saved as UTF-8 again, where double decoding proves it.
 *
 * Proof for a whole file: each character outside ASCII has a byte in the code page, and all those bytes are strict UTF-8 again.
 * Where right text stands beside it, only runs that no language writes are repaired.
 *
 * @returns undefined where nothing proves a scramble; a lone odd pair of signs is left as filed
 */
export function unscramble(text: string): Unscrambled | undefined {
  if (!/[\u0080-\uffff]/.test(text)) return undefined;
  for (const readAs of codePages) {
    if (!firstRunFits(text, readAs)) continue;
    const repaired = decodedAgain(text, readAs);
    if (repaired !== undefined) return { text: repaired, readAs, whole: true };
  }
  return unscrambleRuns(text);
}

/** Tells most right text at its first letter outside ASCII, without going through the whole of it. */
function firstRunFits(text: string, codePage: string): boolean {
  const run = /[\u0080-\uffff]{1,200}/.exec(text)?.[0] ?? '';
  const encoder = encoderOf(codePage);
  const bytes = Array.from(run, (sign) => encoder.get(sign));
  const isWhole = run.length < 200;
  return !bytes.includes(undefined) && (!isWhole || strictUtf8(Uint8Array.from(bytes, Number)) !== undefined);
}

function decodedAgain(text: string, codePage: string): string | undefined {
  const encoder = encoderOf(codePage);
  const bytes = new Uint8Array(text.length);
  let high = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 ? code : encoder.get(text[at] ?? '');
    if (byte === undefined) return undefined;
    if (byte >= 0x80) high += 1;
    bytes[at] = byte;
  }
  const again = strictUtf8(bytes);
  if (again === undefined) return undefined;
  const proofs = high - (text.length - again.length);
  return proofs >= minWholeProofs || scrambledOnce(text) ? again : undefined;
}

/** One pair is proof enough where no language writes it. */
function scrambledOnce(text: string): boolean {
  return text.search(scrambledRun) >= 0;
}

function unscrambleRuns(text: string): Unscrambled | undefined {
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
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
