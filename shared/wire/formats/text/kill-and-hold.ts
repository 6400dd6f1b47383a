import type { Signal } from '../../../story/story.ts';
import type { Copy } from './copy.ts';
import { referencesIn } from './references.ts';

type Verb = Extract<Signal, 'kill' | 'hold' | 'release' | 'reinstate'>;

const maxLine = 200;

// A verb of the desk fills its line in capitals, or stands before a colon or a dash; in prose it does neither.
const notices: readonly (readonly [Verb, RegExp])[] = [
  ['kill', /^KILL(?:[ ,.!-]{1,3}KILL){1,5}/],
  ['kill', /^(?:(?:BULLETIN|MANDATORY|STORY|ITEM|NEWS|URGENT) )?KILL(?: (?:NOTICE|ADVISORY|ORDER|STORY))?/],
  ['kill', /^(?:STORY|ITEM|ARTICLE|REPORT) (?:IS |HAS BEEN )?(?:WITHDRAWN|KILLED|RETRACTED)/],
  [
    'kill',
    /^(?:WITHDRAWN|WITHDRAWAL|WITHDRAWAL NOTICE|MELDUNG ZURÜCKGEZOGEN|ZURÜCKGEZOGEN|ANNULATION|ANULACIÓN|АННУЛИРОВАНО)/,
  ],
  ['hold', /^HOLD(?:[ ,.!-]{1,3}HOLD){1,5}/],
  ['hold', /^(?:STORY ON HOLD|HOLD STORY|HOLD NOTICE|PLEASE HOLD|HOLD)/],
  ['hold', /^NOT FOR (?:PUBLICATION|RELEASE|BROADCAST|USE)/],
  ['release', /^RELEASE(?:[ ,.!-]{1,3}RELEASE){0,5}/],
  ['release', /^(?:HOLD (?:LIFTED|RELEASED|OFF)|EMBARGO LIFTED|STORY RELEASED|RELEASED FROM HOLD)/],
  ['reinstate', /^REINSTATE(?:[ ,.!-]{1,3}REINSTATE){0,5}/],
  ['reinstate', /^(?:STORY )?REINSTATED|^REINSTATEMENT/],
];

const requests: readonly (readonly [Verb, RegExp])[] = [
  [
    'kill',
    /^please (?:kill|withdraw|disregard|do not use) (?:the |our |this )?(?:item|story|report|article|dispatch)\b/i,
  ],
  [
    'kill',
    /^(?:the |our )?(?:item|story|report|article) (?:slugged|headlined|moved) .{0,140}(?:is|has been|was) (?:killed|withdrawn)\b/i,
  ],
  ['kill', /^bitte (?:die )?meldung .{0,120}nicht (?:mehr )?verwenden/i],
  ['hold', /^please hold (?:the |our |this )?(?:item|story|report|article|dispatch)\b/i],
  ['release', /^please release (?:the |our |this )?(?:item|story|report|article|dispatch)\b/i],
  ['reinstate', /^please reinstate (?:the |our |this )?(?:item|story|report|article|dispatch)\b/i],
];

/** The verb a line gives the desk, with the words after it. */
export function deskVerb(line: string): { readonly verb: Verb; readonly rest: string } | undefined {
  if (line.length > maxLine) return undefined;
  const bare = line
    .trim()
    .replace(/^[\s*#=!-]+/, '')
    .replace(/[\s*#=!-]+$/, '');
  for (const [verb, pattern] of notices) {
    const match = pattern.exec(bare);
    const rest = match ? afterNotice(bare.slice(match[0].length), match[0]) : undefined;
    if (rest !== undefined) return { verb, rest };
  }
  const asked = bare.replace(/^(?:eds?|editors|achtung)[:.,]?\s+/i, '');
  const request = requests.find(([, pattern]) => pattern.test(asked));
  return request && { verb: request[0], rest: '' };
}

/** Takes a kill, hold, release or reinstatement at the top, and what it says about the story it means. */
export function takeDeskVerb(copy: Copy): boolean {
  const at = copy.top;
  const found = deskVerb(copy.textAt(at));
  if (!found) return false;
  const near = copy.lines
    .slice(at, at + 12)
    .map((line) => line.text)
    .join('\n');
  copy.signals.add(found.verb);
  const line = copy.take(at, 1, {
    rule: `${found.verb}_notice`,
    override: 'Delete the line if this file is a story and no order to the desk.',
  });
  if (found.rest === '' && !isNotice(line)) copy.addEdNote(line);
  for (const reference of [found.rest, ...referencesIn(near)]) copy.addReference(reference);
  return true;
}

/** Warns of an order that names no story. */
export function checkReference(copy: Copy): void {
  const orders = (['kill', 'hold', 'release', 'reinstate'] as const).filter((verb) => copy.signals.has(verb));
  const { references, uri, slugline, overrides } = copy.draft;
  if (orders.length === 0 || references || uri || overrides?.uri) return;
  if (slugline) {
    copy.addReference(slugline);
    return;
  }
  copy.warn(
    `${orders[0]}_without_reference`,
    `The ${orders[0]} does not name its story by an id, a slug or a quoted headline.`,
    'Put a line "Uri: …" with the story’s id or URL at the very top of the file.',
  );
}

// "KILL: Baku talks", "KILL KILL KILL BC-Baku-Talks"; but not "KILL BILL".
function afterNotice(after: string, notice: string): string | undefined {
  if (after.trim() === '' || /^[.!:–— -]+$/.test(after)) return '';
  const set = /^(?:\s*[:–—]\s*|\s+-\s+)/.exec(after);
  if (set) return after.slice(set[0].length).trim();
  const isRepeated = notice.split(/[ ,.!-]+/).length > 1 && /^(\p{L}+)[ ,.!-]+\1/u.test(notice);
  return isRepeated && /^\s/.test(after) ? after.trim() : undefined;
}

function isNotice(line: string): boolean {
  return line === line.toUpperCase();
}
