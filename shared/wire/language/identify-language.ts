import { dominantScript } from './dominant-script.ts';
import { languageByFunctionWords } from './function-words.ts';
import { languageByLetters } from './letter-evidence.ts';
import { languageByModel } from './model-language.ts';

/** Enough to be sure of any language, little enough to cost nothing. */
const charactersRead = 3000;
/** Below this many letters an alphabet's neighbours cannot be told apart. */
const fewestLetters = 24;

/**
 * Identifies the language of a news text: by script, then telling letters, then function words, then a model.
 *
 * @returns a BCP 47 language, or absent when the text is too short or unsure
 */
export async function identifyLanguage(text: string): Promise<string | undefined> {
  const sample = text.slice(0, charactersRead);
  const dominant = dominantScript(sample);
  if (!dominant || dominant.share < 0.5) return undefined;
  const byLetters = languageByLetters(sample, dominant.script);
  if (byLetters && dominant.letters >= (isShared(dominant.script) ? fewestLetters : 2)) return byLetters;
  if (dominant.letters < fewestLetters) return undefined;
  const head = sample.slice(0, 1800).toLowerCase();
  return languageByFunctionWords(head) ?? (await languageByModel(sample, dominant.script));
}

function isShared(script: string): boolean {
  return ['Latin', 'Cyrillic', 'Arabic'].includes(script);
}
