import { ar } from './ar.ts';
import { az } from './az.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import type { Words } from './words.ts';

const dictionaries: ReadonlyMap<string, Words> = new Map(Object.entries({ en, az, tr, ru, ar, de, fr, es }));

/**
 * The site's own words in its language; English where no dictionary has it.
 *
 * @param language - BCP 47, as in the settings; a region or script does not matter
 */
export function siteWords(language: string): Words {
  return dictionaries.get(language.split('-', 1)[0]?.toLowerCase() ?? '') ?? en;
}
