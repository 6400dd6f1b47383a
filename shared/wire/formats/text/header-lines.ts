import { overrideNames } from '../../override-names.ts';
import type { Overrides } from '../../wire-file.ts';
import { type Copy, setBy } from './copy.ts';
import { readEmbargoWords, setEmbargo } from './embargo-line.ts';

type Mutable<Shape> = { -readonly [Field in keyof Shape]: Shape[Field] };

const maxHeaderLines = 40;

// `Id:` is a line of wires; metadata of that name belongs to other tools.
const fields: Readonly<Record<string, keyof Overrides>> = { ...overrideNames, id: 'uri' };

/**
 * Takes the editor's `Headline: …` lines, which stand together at the very top.
 *
 * The block ends with a blank line or the first line of another kind; an unknown `Word:` line is copy.
 */
export function takeHeaderLines(copy: Copy): void {
  const overrides: Mutable<Overrides> = {};
  for (let lines = 0; lines < maxHeaderLines; lines++) {
    const header = headerAt(copy);
    if (!header) break;
    copy.take(header.at, 1, { rule: 'header_line', override: 'Change or delete the line.' });
    if (header.value !== '') setOverride(copy, overrides, header);
    if (copy.textAt(header.at) === '') break;
  }
  if (Object.keys(overrides).length > 0) copy.draft.overrides = overrides;
}

interface Header {
  readonly at: number;
  readonly name: string;
  readonly field: keyof Overrides;
  readonly value: string;
}

function headerAt(copy: Copy): Header | undefined {
  const at = copy.top;
  const text = copy.textAt(at);
  const colon = text.slice(0, 20).indexOf(':');
  if (colon < 0) return undefined;
  const name = text.slice(0, colon).trim();
  const key = name.toLowerCase();
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  return field && { at, name, field, value: text.slice(colon + 1).trim() };
}

function setOverride(copy: Copy, overrides: Mutable<Overrides>, { field, name, value }: Header): void {
  if (field === 'keywords') overrides.keywords = splitKeywords(value);
  else if (field === 'urgency' || field === 'version') setNumber(copy, overrides, { field, name, value });
  else overrides[field] = value;
  if (field === 'embargo' && !/^(?:none|no|lifted|off)$/i.test(value))
    setEmbargo(copy, readEmbargoWords(value));
  if (field === 'correction') copy.signals.add('correction');
}

function splitKeywords(value: string): string[] {
  return value
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function setNumber(
  copy: Copy,
  overrides: Mutable<Overrides>,
  { field, name, value }: { field: 'urgency' | 'version'; name: string; value: string },
): void {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  const most = field === 'urgency' ? 9 : 999_999_999;
  if (number >= 1 && number <= most) {
    overrides[field] = number;
    return;
  }
  copy.warn(
    'header_line_ignored',
    `${name}: "${value}" is not a whole number from 1 to ${most}.`,
    setBy(name),
  );
}
