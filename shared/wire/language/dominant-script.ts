import { latePattern } from '../../late-pattern.ts';

const names = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Greek',
  'Han',
  'Kana',
  'Hangul',
  'Devanagari',
  'Armenian',
  'Georgian',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Ethiopic',
  'Bengali',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Malayalam',
  'Oriya',
  'Sinhala',
  'Tamil',
  'Telugu',
  'Tibetan',
  'Thaana',
] as const;

export type Script = (typeof names)[number];

const scripts = names.map((name) => ({
  name,
  letter: latePattern(
    name === 'Kana' ? String.raw`[\p{Script=Hiragana}\p{Script=Katakana}]` : String.raw`\p{Script=${name}}`,
    'u',
  ),
}));
const scriptsByCodePoint = new Map<number, Script | undefined>();

/**
 * The script in which most letters of a text are written.
 *
 * Japanese mixes Han and kana: kana in more than a twentieth of the letters makes it `Kana`.
 *
 * @returns absent when the text has no letters, or none of a known script
 */
export function dominantScript(text: string): { script: Script; share: number; letters: number } | undefined {
  const counts = new Map<Script, number>();
  let letters = 0;
  let ascii = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      ascii += asciiLetters[unit] ?? 0;
      continue;
    }
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const script = scriptOf(point);
    if (!script) continue;
    letters += 1;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  letters += ascii;
  if (ascii > 0) counts.set('Latin', (counts.get('Latin') ?? 0) + ascii);
  const kana = counts.get('Kana') ?? 0;
  if (kana > letters / 20)
    return { script: 'Kana', share: (kana + (counts.get('Han') ?? 0)) / letters, letters };
  const [top] = [...counts].sort((one, other) => other[1] - one[1]);
  return top ? { script: top[0], share: top[1] / letters, letters } : undefined;
}

/** 1 for each letter of ASCII, by its code: looked up without a branch. */
const asciiLetters = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function scriptOf(point: number): Script | undefined {
  if (scriptsByCodePoint.has(point)) return scriptsByCodePoint.get(point);
  const character = String.fromCodePoint(point);
  const script = scripts.find(({ letter }) => letter().test(character))?.name;
  // Bounded: a hostile text of every code point must not fill the memory of a warm function.
  if (scriptsByCodePoint.size < 20_000) scriptsByCodePoint.set(point, script);
  return script;
}
