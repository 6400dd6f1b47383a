import type { Declaration } from './declared-encoding.ts';
import { undecodable } from './file-problems.ts';
import { declarationRepaired, encodingDetected, noNotes } from './notes.ts';
import type { Reading } from './reading.ts';
import { decodeStrictly } from './strict-decoding.ts';

const escapeCode = 0x1b;

/** Double-byte text in seven bits: how its runs begin and end, and the eight-bit encoding that they are in. */
interface Shifted {
  readonly encoding: string;
  readonly base: string;
  readonly run: RegExp;
}

const shifted: readonly Shifted[] = [
  { encoding: 'iso-2022-kr', base: 'euc-kr', run: /\x0e([\x21-\x7e]+)\x0f/g },
  { encoding: 'hz-gb-2312', base: 'gbk', run: /~\{([\x21-\x7e]*?)~\}/g },
];

/**
 * Reads a file without a byte above 7F: ASCII, or one of the seven-bit encodings of East Asia.
 *
 * @param read - the bytes, and their text as ASCII
 */
export function readSevenBit(
  read: Pick<Reading, 'text' | 'bytes' | 'offset'>,
  declared: Declaration | undefined,
): Reading {
  const { bytes, text } = read;
  const wide = bytes.includes(escapeCode) || text.includes('~{') ? readWide(bytes, text) : undefined;
  if (!wide) return { ...read, encoding: asciiCompatible(declared), notes: noNotes };
  const isRight = declared?.encoding === wide.encoding;
  const notes =
    declared && !isRight
      ? declarationRepaired(declared.label, wide.encoding)
      : encodingDetected(wide.encoding);
  return { ...read, ...wide, notes: isRight ? noNotes : notes, isRewritten: true };
}

/** An encoding that reads ASCII as ASCII; a claim to be UTF-16 is disproved by being readable. */
function asciiCompatible(declared: Declaration | undefined): string {
  const encoding = declared?.encoding;
  return encoding === undefined || /^(?:utf-16|iso-2022|replacement)/.test(encoding) ? 'utf-8' : encoding;
}

function readWide(bytes: Uint8Array, ascii: string): Pick<Reading, 'text' | 'encoding'> | undefined {
  if (/\x1b\$[@B]|\x1b\(J/.test(ascii)) {
    const text = decodeStrictly(bytes, 'iso-2022-jp');
    if (text === undefined) throw undecodable('ISO-2022-JP');
    return { text, encoding: 'iso-2022-jp' };
  }
  for (const { encoding, base, run } of shifted) {
    const isMarked = encoding === 'iso-2022-kr' ? ascii.includes('\x1b$)C') : ascii.search(run) >= 0;
    const text = isMarked ? readShifted(ascii, base, run) : undefined;
    if (text !== undefined) return { text, encoding };
  }
  if (/\x1b\$\)?[A-G]/.test(ascii)) throw undecodable('ISO-2022');
  return undefined;
}

function readShifted(ascii: string, base: string, run: RegExp): string | undefined {
  let isWhole = true;
  const text = ascii.replaceAll('\x1b$)C', '').replace(run, (_, pairs: string) => {
    const decoded = decodeStrictly(
      Uint8Array.from(pairs, (sign) => sign.charCodeAt(0) | 0x80),
      base,
    );
    isWhole &&= decoded !== undefined && pairs.length % 2 === 0;
    return decoded ?? '';
  });
  return isWhole ? text : undefined;
}
