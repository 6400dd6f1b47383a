import { analyse } from 'chardet';
import { encodingOf } from '../encoding-label.ts';
import { asciiWordEvidence } from './ascii-words.ts';
import { eastAsianEncodings, eastAsianFit } from './east-asian.ts';
import { encodingSample } from './sample.ts';
import { type Fit, singleByteEncodings, singleByteFit } from './single-byte.ts';

export interface Detection {
  /** WHATWG name. */
  readonly encoding: string;
  /** True where the text looks like a language. */
  readonly isLanguage: boolean;
  /** True where, besides, nothing else reads nearly as well. */
  readonly sure: boolean;
}

/** What a declaration is worth, in nats: it wins a close race, it does not win against plain evidence. */
const declaredBonus = 4.5;
const chardetBonus = 3;
const enoughForChardet = 20;
const sureMargin = 2.5;
const poorestByte = -6;

/**
 * Ranks the encodings that may stand behind bytes that are not UTF-8, best first.
 *
 * Each is tried on a sample, and the reading is weighed by the letters, words and word shapes of the languages written in it;
 * chardet and the declaration have a say. Readings that give the same text count as one.
 *
 * @param declared - WHATWG name of the declared encoding, if any
 */
export function detectEncodings(bytes: Uint8Array, declared: string | undefined): Detection[] {
  const sample = encodingSample(bytes);
  const fits = fitsOf(
    sample,
    { bonus: bonuses(sample, declared), prior: asciiWordEvidence(bytes) },
    declared,
  );
  const high = Math.max(1, highBytes(sample));
  return fits.map((fit, index) => {
    const rival = fits.find((other, place) => place > index && other.text !== fit.text);
    const isClear = rival === undefined || fit.score - rival.score >= sureMargin;
    const isLanguage = fit.score / high > poorestByte && (!fit.isWordless || fit.encoding === declared);
    return { encoding: fit.encoding, isLanguage, sure: index === 0 && isClear && isLanguage };
  });
}

function fitsOf(sample: Uint8Array, { bonus, prior }: Evidence, declared: string | undefined): Fit[] {
  const tried = new Set([
    ...singleByteEncodings,
    ...eastAsianEncodings,
    ...(declared === undefined ? [] : [declared]),
  ]);
  const otherScript = prior.get('th') ?? 0;
  const fits: Fit[] = [];
  for (const encoding of tried) {
    const text = decodeSample(sample, encoding);
    if (text === undefined) continue;
    const fit = eastAsianFit(text, encoding, otherScript) ?? singleByteFit(text, encoding, prior);
    fits.push({ ...fit, score: fit.score + (bonus.get(encoding) ?? 0) });
  }
  return fits.sort((a, b) => b.score - a.score);
}

interface Evidence {
  /** By encoding. */
  readonly bonus: ReadonlyMap<string, number>;
  /** By language. */
  readonly prior: ReadonlyMap<string, number>;
}

function bonuses(sample: Uint8Array, declared: string | undefined): Map<string, number> {
  const bonus = new Map<string, number>();
  const trust = chardetBonus * Math.min(1, highBytes(sample) / enoughForChardet);
  for (const { name, confidence } of analyse(sample)) {
    const encoding = encodingOf(name);
    if (encoding !== undefined)
      bonus.set(encoding, Math.max(bonus.get(encoding) ?? 0, (trust * confidence) / 100));
  }
  if (declared !== undefined) bonus.set(declared, (bonus.get(declared) ?? 0) + declaredBonus);
  return bonus;
}

function decodeSample(sample: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return text.includes('\ufffd') ? undefined : text;
  } catch {
    return undefined;
  }
}

function highBytes(sample: Uint8Array): number {
  return sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
}
