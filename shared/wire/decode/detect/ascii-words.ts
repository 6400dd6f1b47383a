import { languages } from './languages.ts';

const maxLooked = 8 * 1024;
const hit = 1.5;
const miss = -0.35;
/** However much plain text stands around, a few letters outside ASCII must still be able to say otherwise. */
const weakest = -20;

/**
 * What the plain ASCII words of a file say of its language, in nats: 0 for the likeliest, less for the others.
 *
 * Markup is left out. A language of another script has no such words, so a page of English speaks against it.
 */
export function asciiWordEvidence(bytes: Uint8Array): ReadonlyMap<string, number> {
  const words = asciiWords(bytes);
  const scores = languages.map((language) => {
    return words.reduce((total, word) => total + (language.words.has(word) ? hit : miss), 0);
  });
  const best = Math.max(...scores);
  return new Map(
    languages.map((language, index) => [language.code, Math.max(weakest, (scores[index] ?? 0) - best)]),
  );
}

function asciiWords(bytes: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, maxLooked));
  const plain = text.replace(/<[^<>]{0,2000}>/g, ' ').replace(/https?:\S{1,500}/g, ' ');
  return plain.toLowerCase().match(/(?<![a-z\u0080-\uffff])[a-z]+(?![a-z\u0080-\uffff])/g) ?? [];
}
