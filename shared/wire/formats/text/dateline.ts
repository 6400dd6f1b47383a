import { type Copy, setBy } from './copy.ts';
import { agenciesOf, isDate, isKnownAgency, located, maxAgency, placeOf } from './dateline-parts.ts';

/** A dateline at the start of a line. */
export interface Dateline {
  /** Characters it takes, its dash included. */
  readonly length: number;
  readonly located?: string;
  readonly agencies: readonly string[];
}

const maxBefore = 80;
const dash = '(?:\\.?\\s*(?:--|[-–—_])(?=\\s|$|\\p{Lu}|["“„«]))';
const afterAgency = new RegExp(`^\\)${dash}`, 'u');

/** The dateline that opens a line of copy: `BAKU, Aug 21 (AZERTAC) -`. Nothing but place, date and agency. */
export function readDateline(text: string): Dateline | undefined {
  const start = text.slice(0, maxBefore + maxAgency + 20);
  return bracketed(start) ?? slashed(start) ?? spoken(start) ?? dashed(start) ?? ownLine(text.trim(), start);
}

/** Takes the dateline off the first paragraph. */
export function takeDateline(copy: Copy): boolean {
  const at = copy.top;
  const line = copy.lines[at];
  if (!line || copy.draft.dateline !== undefined) return false;
  const indent = line.text.length - line.text.trimStart().length;
  const found = readDateline(line.text.trimStart());
  if (!found) return false;
  const raw = copy.cut(at, indent + found.length, {
    rule: 'dateline',
    override: 'Write the place into the sentence.',
  });
  copy.draft.dateline = raw.trim();
  if (found.located !== undefined) copy.draft.located = found.located;
  for (const agency of found.agencies) copy.addSource(agency, 'agency');
  copy.bodyBegun = true;
  return true;
}

/** Takes `Aug 21 (Reuters)` on a line of its own: the source and the day, no time. */
export function takeAgencyDay(copy: Copy): boolean {
  const at = copy.top;
  const text = copy.textAt(at);
  const match = text.length > 60 ? null : /^([^()]{3,30})\(([^()]{2,30})\)$/.exec(text);
  const day = match?.[1] ?? '';
  const agencies = agenciesOf(match?.[2] ?? '');
  if (!agencies || !isDate(day)) return false;
  copy.take(at, 1, { rule: 'timestamp_line', override: setBy('Source') });
  copy.draft.created ??= { raw: text };
  for (const agency of agencies) copy.addSource(agency, 'agency');
  copy.warn('timestamp_without_time', `The stamp "${text}" gives a day and no time.`);
  return true;
}

function bracketed(start: string): Dateline | undefined {
  const open = start.indexOf('(');
  const close = start.indexOf(')', open);
  if (open < 0 || open > maxBefore || close < 0) return undefined;
  const isWhole = start.slice(close + 1).trim() === '' && open > 0;
  const after = isWhole ? ')' : afterAgency.exec(start.slice(close))?.[0];
  const agencies = after ? agenciesOf(start.slice(open + 1, close)) : undefined;
  const length = close + (after?.length ?? 0);
  if (!agencies) return undefined;
  const before = start.slice(0, open).trim();
  if (before === '') return placeAfter(start, { length, agencies });
  const place = placeOf(before);
  const isCapitals = !isWhole && before === before.toUpperCase() && before.split(' ').length <= 3;
  const isSure = place && (place.dated || agencies.some(isKnownAgency) || isCapitals);
  return isSure ? { length, agencies, ...located(place) } : undefined;
}

// ANSA files "(ANSA) - ROMA, 21 AGO - …".
function placeAfter(start: string, agency: Dateline): Dateline {
  const rest = start.slice(agency.length);
  const close = rest.search(/ [-–—] /);
  const place = close < 0 ? undefined : placeOf(rest.slice(0, close).trim());
  return place?.dated
    ? { length: agency.length + close + 2, agencies: agency.agencies, ...located(place) }
    : agency;
}

// TASS: "MOSCOW, August 21. /TASS/." The slashed lines of press-release services belong to their text.
function slashed(start: string): Dateline | undefined {
  const match = /^([^/]{2,80}?)\.? \/([\p{Lu}-]{2,12})\/(?:\.| [-–—])/u.exec(start);
  const place = match && placeOf((match[1] ?? '').trim());
  return match && place?.dated
    ? { length: match[0].length, agencies: [match[2] ?? ''], ...located(place) }
    : undefined;
}

// "BRISBANE, Oct 12 AAP - …", "OSAKA, Oct. 5 Kyodo - …", "BAKU, Aug 21 — …", "Moscow. August 21. INTERFAX - …"
function dashed(start: string): Dateline | undefined {
  const at = start.search(/ (?:--|[-–—_]) /);
  if (at < 0 || at > maxBefore) return undefined;
  const words = start.slice(0, at).trim();
  const length = at + (start.slice(at).match(/^ (?:--|[-–—_])/)?.[0].length ?? 0);
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const agency = /^[\p{Lu}-]{2,10}$/u.test(last) || isKnownAgency(last) ? last : undefined;
  const place = placeOf(agency ? words.slice(0, -last.length).trim().replace(/\.$/, '') : words);
  return place?.dated ? { length, agencies: agency ? [agency] : [], ...located(place) } : undefined;
}

// AZERTAC: "Baku, August 21, AZERTAC" alone on its line.
function ownLine(text: string, start: string): Dateline | undefined {
  const comma = text.lastIndexOf(',');
  const agency = text.slice(comma + 1).trim();
  if (text.length > maxBefore || text !== start.trim() || comma < 0 || !/^\p{Lu}{2,10}$/u.test(agency))
    return undefined;
  const place = placeOf(text.slice(0, comma));
  return place?.dated ? { length: text.length, agencies: [agency], ...located(place) } : undefined;
}

// РИА Новости: "БАКУ, 21 авг — РИА Новости. …"; "Baku, August 21, AZERTAC. …"; "Baku, Aug. 21. Trend: …"
function spoken(start: string): Dateline | undefined {
  for (const match of start.matchAll(/ (?:[-–—] )?(\p{Lu}\p{L}{1,14}(?: \p{Lu}\p{L}{1,14})?)[.:](?= |$)/gu)) {
    const agency = match[1] ?? '';
    if (!isKnownAgency(agency)) continue;
    const place = placeOf(start.slice(0, match.index).replace(/[.,]$/, ''));
    return place?.dated
      ? { length: match.index + match[0].length, agencies: [agency], ...located(place) }
      : undefined;
  }
  return undefined;
}
