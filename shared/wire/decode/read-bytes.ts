import { looksLikeEmail } from '../recognise/email-shape.ts';
import { type Declaration, declaredEncoding } from './declared-encoding.ts';
import { binaryNoise, undecodable } from './file-problems.ts';
import { unscramble } from './mojibake.ts';
import {
  cutOff,
  declarationRepaired,
  encodingDetected,
  encodingUnsure,
  joinNotes,
  type Notes,
  noNotes,
  scrambleRepaired,
  strayBytesRead,
} from './notes.ts';
import type { Reading } from './reading.ts';
import { readSevenBit } from './seven-bit.ts';
import { readStrayBytes } from './stray-bytes.ts';
import { decodeStrictly } from './strict-decoding.ts';
import { type UnicodeShape, unicodeShape } from './unicode-shape.ts';

/**
 * Goes down the ladder of encodings and takes the first that the bytes bear out.
 *
 * @throws WireFormatError `binary-noise`, `undecodable`
 */
export async function readBytes(bytes: Uint8Array, contentType: string | undefined): Promise<Reading> {
  const shape = unicodeShape(bytes);
  const offset = shape?.markLength ?? 0;
  const marked = shape && readUnicode(bytes.subarray(offset), shape);
  if (marked) return unscrambled(marked);
  const declared: Declaration | undefined =
    shape?.markLength === 3 ? { label: 'utf-8', encoding: 'utf-8' } : declaredEncoding(bytes, contentType);
  const rest = { bytes: bytes.subarray(offset), offset };
  refuseNoise(rest.bytes);
  const text = decodeStrictly(rest.bytes, 'utf-8');
  if (text === undefined) return readOther(rest, declared);
  // In UTF-8 a byte above 7F never stands for a character alone.
  const isSevenBit = text.length === rest.bytes.length;
  return (isSevenBit ? readSevenBit : readUtf8)({ ...rest, text }, declared);
}

/** Opens the text of the telegraphic formats, which may hold other control codes too. */
const startOfText = 2;

type Rest = Pick<Reading, 'bytes' | 'offset'>;

function readUnicode(bytes: Uint8Array, { encoding, markLength }: UnicodeShape): Reading | undefined {
  const rest = { bytes, offset: markLength, encoding };
  const text = decodeStrictly(bytes, encoding);
  if (encoding === 'utf-8') return text === undefined ? undefined : { ...rest, text, notes: noNotes };
  if (text !== undefined && mostlyControls(text)) return undefined;
  if (text !== undefined) return { ...rest, text, notes: noNotes };
  const over = bytes.length % (encoding.startsWith('utf-16') ? 2 : 4);
  const whole = over === 0 ? undefined : decodeStrictly(bytes.subarray(0, -over), encoding);
  if (whole !== undefined) return { ...rest, text: whole, notes: cutOff(over) };
  if (markLength > 0) throw undecodable(encoding.toUpperCase());
  return undefined;
}

/** Bytes of a database or a program can look wide, but give one control code after the other. */
function mostlyControls(text: string): boolean {
  const padding = text.length - text.replace(/\0+$/, '').length;
  const controls = text.match(/[\0-\x08\x0e-\x1f\ufffe\uffff]/g)?.length ?? 0;
  return (controls - padding) * 10 > text.length - padding;
}

/** Zero bytes and control codes in plenty are no text; a telegraphic format has a few, a stray NUL is taken out later. */
function refuseNoise(bytes: Uint8Array): void {
  let nuls = 0;
  let controls = 0;
  // Every byte of every file comes by here: walked by index, an eighth of the price of an iterator.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) nuls += 1;
    else if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) controls += 1;
  }
  const padding = bytes.length - 1 - bytes.findLastIndex((byte) => byte !== 0);
  const tooManyNuls = nuls - padding > Math.max(8, bytes.length / 20);
  if (padding < bytes.length && (tooManyNuls || controls > Math.max(8, bytes.length / 3)))
    throw binaryNoise();
}

function readUtf8(read: Rest & Pick<Reading, 'text'>, declared: Declaration | undefined): Reading {
  const isWrong = declared?.encoding !== undefined && declared.encoding !== 'utf-8';
  const notes = isWrong ? declarationRepaired(declared.label, 'utf-8') : noNotes;
  return unscrambled({ ...read, encoding: 'utf-8', notes });
}

function unscrambled(reading: Reading): Reading {
  const right = unscramble(reading.text);
  if (!right) return reading;
  const notes = joinNotes(reading.notes, scrambleRepaired(right.readAs, right.whole));
  return { ...reading, text: right.text, notes, isRewritten: true };
}

async function readOther(rest: Rest, declared: Declaration | undefined): Promise<Reading> {
  const head = new TextDecoder('latin1').decode(rest.bytes.subarray(0, 4096)).trimStart();
  if (head.startsWith('{\\rtf') || looksLikeEmail(head)) return readForParts(rest, declared);
  const almost = readStrayBytes(rest.bytes);
  if (almost) {
    const notes = almost.isCutOff ? cutOff(almost.strays) : strayBytesRead(almost.strays);
    return { ...rest, text: almost.text, encoding: 'utf-8', notes, isRewritten: !almost.isCutOff };
  }
  return readDetected(rest, declared);
}

/** Mail and RTF name an encoding for each part; their readers go back to the bytes. */
function readForParts(rest: Rest, declared: Declaration | undefined): Reading {
  const tried = [declared?.encoding, 'windows-1252'].filter((encoding) => encoding !== undefined);
  for (const encoding of tried) {
    const text = decodeStrictly(rest.bytes, encoding);
    if (text !== undefined) return { ...rest, text, encoding, notes: noNotes };
  }
  throw undecodable('e-mail or RTF');
}

/** The detector with its tables is loaded for the few files that need it. */
async function readDetected(rest: Rest, declared: Declaration | undefined): Promise<Reading> {
  const { detectEncodings } = await import('./detect/detect-encoding.ts');
  for (const { encoding, sure, isLanguage } of detectEncodings(rest.bytes, declared?.encoding)) {
    const text = decodeStrictly(rest.bytes, encoding);
    if (text === undefined) continue;
    const hasControls = isNoise(rest.bytes);
    if (!isLanguage && hasControls) throw binaryNoise();
    const isSure = sure && (!hasControls || rest.bytes.includes(startOfText));
    const used = givesSameText(rest.bytes, declared, text) ?? encoding;
    return {
      ...rest,
      text,
      encoding: used,
      notes: isSure ? howRead(used, declared) : encodingUnsure(used),
    };
  }
  throw undecodable(declared?.label ?? 'an old code page');
}

/** A declaration that gives the same letters is right, whatever ranks first. */
function givesSameText(
  bytes: Uint8Array,
  declared: Declaration | undefined,
  text: string,
): string | undefined {
  const encoding = declared?.encoding;
  return encoding !== undefined && decodeStrictly(bytes, encoding) === text ? encoding : undefined;
}

function howRead(encoding: string, declared: Declaration | undefined): Notes {
  if (declared === undefined) return encodingDetected(encoding);
  return declared.encoding === encoding ? noNotes : declarationRepaired(declared.label, encoding);
}

/** Random bytes are one control code in ten; text in a code page has hardly any. */
function isNoise(bytes: Uint8Array): boolean {
  const controls = bytes.reduce(
    (count, byte) => count + (byte < 0x20 && !/[\t\n\r\f]/.test(String.fromCharCode(byte)) ? 1 : 0),
    0,
  );
  return controls > bytes.length / 50;
}
