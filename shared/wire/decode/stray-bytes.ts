import { characterLength } from './strict-utf8.ts';

/** UTF-8 in which a few bytes are not. */
export interface StrayBytes {
  readonly text: string;
  /** How many bytes did not fit. */
  readonly strays: number;
  /** True where only the last character was unfinished; it is left out. */
  readonly isCutOff: boolean;
}

const minWholeCharacters = 3;

/**
 * Reads a file that is UTF-8 but for a few bytes pasted from windows-1252, or for a cut-off last character.
 *
 * @returns undefined where UTF-8 is not plainly the rule: fewer than three whole characters, or one stray in ten
 */
export function readStrayBytes(bytes: Uint8Array): StrayBytes | undefined {
  const runs = runsOf(bytes);
  const strays = runs.filter((run) => run.isStray);
  const count = strays.reduce((sum, run) => sum + run.end - run.start, 0);
  const whole = runs.reduce((sum, run) => sum + run.characters, 0);
  if (whole < minWholeCharacters || count * 10 > whole + 9) return undefined;
  const last = strays.at(-1);
  const isCutOff =
    strays.length === 1 && last?.end === bytes.length && isUnfinished(bytes.subarray(last.start));
  const parts = runs.map((run) => {
    if (run.isStray && isCutOff) return '';
    const encoding = run.isStray ? 'windows-1252' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(run.start, run.end),
    );
  });
  const text = parts.join('');
  return /[\u0080-\u009f]/.test(text) ? undefined : { text, strays: count, isCutOff };
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly isStray: boolean;
  /** Characters of more than one byte. */
  readonly characters: number;
}

function runsOf(bytes: Uint8Array): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    let characters = 0;
    for (let length = characterLength(bytes, at); length > 0; length = characterLength(bytes, at)) {
      characters += length > 1 ? 1 : 0;
      at += length;
    }
    if (at > start) runs.push({ start, end: at, isStray: false, characters });
    const stray = at;
    while (at < bytes.length && characterLength(bytes, at) === 0) at += 1;
    if (at > stray) runs.push({ start: stray, end: at, isStray: true, characters: 0 });
  }
  return runs;
}

function isUnfinished(tail: Uint8Array): boolean {
  const lead = tail[0] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return (
    lead >= 0xc2 &&
    lead <= 0xf4 &&
    tail.length < length &&
    tail.subarray(1).every((byte) => (byte & 0xc0) === 0x80)
  );
}
