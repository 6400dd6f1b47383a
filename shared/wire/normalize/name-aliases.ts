import { primaryLanguage } from '../language/language-tag.ts';
import type { Token } from './name-tokens.ts';
import { spelled } from './named-person.ts';

/** Languages whose names take endings, so that a changed end is grammar and no misspelling. */
const inflecting = new Set('ru uk be bg sr mk pl cs sk sl hr hu fi et lv lt az tr kk ky el hy ka'.split(' '));

/**
 * The shorter forms in which a story names a person: the surname alone, or an initial with the surname.
 *
 * `variants` are initials with a surname of another spelling (`S.Kariml` for Sahil Karimli): one letter more,
 * less or changed.
 */
export function aliasesOf(
  fullName: string,
  runs: readonly (readonly Token[])[],
  language: string,
): { aliases: string[]; variants: string[] } {
  const surname = fullName.slice(fullName.lastIndexOf(' ') + 1);
  const aliases = new Set<string>();
  const variants = new Set<string>();
  for (const run of runs) {
    const [first, second] = run;
    if (!first) continue;
    if (run.length === 1 && first.text === surname) aliases.add(surname);
    if (run.length !== 2 || !second || first.kind !== 'initial' || first.text[0] !== fullName[0]) continue;
    if (second.text === surname) aliases.add(spelled(run));
    else if (isMisspelling(second.text, surname, language)) variants.add(spelled(run));
  }
  return { aliases: [...aliases], variants: [...variants] };
}

function isMisspelling(filed: string, surname: string, language: string): boolean {
  if (Math.min(filed.length, surname.length) < 5 || !isOneLetterAway(filed, surname)) return false;
  return (
    !inflecting.has(primaryLanguage(language)) || filed.slice(0, -2) !== surname.slice(0, filed.length - 2)
  );
}

function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
