import { type Copy, setBy } from '../text/copy.ts';
import { agenciesOf, isKnownAgency, placeOf } from '../text/dateline-parts.ts';

const dateline = /^(?<place>[^()\n]{2,60}) \((?<agencies>[^()]{2,40})\)\s{1,3}(?=[\p{Lu}\p{N}"“«„‘'])/u;

/**
 * Takes a dateline without a dash behind it, as ATS files it: `Paris (ats afp) Les…`.
 *
 * Only agencies that are known count, for nothing else sets it apart from a sentence.
 */
export function takeOpenDateline(copy: Copy): void {
  const at = copy.top;
  const line = copy.lines[at];
  const words = line?.text.trimStart() ?? '';
  const match = dateline.exec(words.slice(0, 120));
  const { place = '', agencies = '' } = match?.groups ?? {};
  const names = agenciesOf(agencies.replaceAll(' ', '/'));
  if (!match || !line || !names?.every(isKnownAgency) || !placeOf(place)) return;
  const indent = line.text.length - words.length;
  const ruling = { rule: 'dateline', override: setBy('Source') };
  copy.draft.dateline = copy.cut(at, indent + match[0].trimEnd().length, ruling).trim();
  copy.draft.located = placeOf(place)?.name ?? place;
  for (const name of names) copy.addSource(name, 'agency');
  copy.bodyBegun = true;
}
