import type { Script } from './dominant-script.ts';

/** The news languages of each shared script that the model knows; the rest of its 60 only misleads. */
const plausible: Partial<Record<Script, readonly string[]>> = {
  Latin: 'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi'.split(
    ' ',
  ),
  Cyrillic: 'be bg ru sr uk'.split(' '),
  Arabic: 'ar fa ku ur'.split(' '),
  Devanagari: 'hi mr'.split(' '),
  Hebrew: ['he'],
};

/**
 * Asks the language model, loaded the first time a text needs it.
 *
 * @returns absent where the model is unsure or knows no language of the script
 */
export async function languageByModel(text: string, script: Script): Promise<string | undefined> {
  const languages = plausible[script];
  if (!languages) return undefined;
  const { eld } = await import('eld/extrasmall');
  const result = eld.detect(text);
  const [best] = Object.entries(result.getScores())
    .filter(([language]) => languages.includes(language))
    .sort((one, other) => other[1] - one[1]);
  return best && (result.isReliable() || text.length > 200) ? best[0] : undefined;
}
