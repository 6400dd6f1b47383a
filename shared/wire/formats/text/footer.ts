import type { Copy } from './copy.ts';
import { handlesIn } from './social-handles.ts';

const override = 'Delete the rule, or make the line part of a paragraph, to publish it.';
const maxLine = 200;
const maxLines = 12;
const rule = /^(?:-{3,}|_{3,}|={3,}|\*{3,}|—{2,}|–{2,}|(?:[*_~–—-] ){2,}[*_~–—-])$/;

const request =
  /^(?:follow|join|like|find|visit|subscribe|contact|download|read more|click|sign up|folgen sie|suivez|abonnez|síguenos|siga|bizi|bizə|подпис|читайте|следите|abone|abunə)(?![\p{Ll}’'])/iu;
const notice =
  /©|\(c\)|\bcopyright\b|all rights reserved|alle rechte vorbehalten|tous droits|todos los derechos|tüm hakları|bütün hüquqlar|все права/iu;
const network =
  /\b(?:telegram|whatsapp|twitter|facebook|instagram|youtube|tiktok|linkedin|bluesky|mastodon)\b/i;
const sentence = /^\p{Lu}.{20,}\p{Ll}[.!?]["'”»]?$/u;
const address = /(?:^|\s)(?:@\w|https?:\/\/|www\.|\S+@\S+\.\S)/i;
const copyright = /^(?:©|\(c\)|copyright\b)/i;
const invitation =
  /^(?:follow (?:us|@|\w+ on )|join us on|find us on|like us on|folgen sie uns|suivez[- ]nous|síguenos|bizi .{0,40}izləyin|bizi .{0,40}takip|подписывайтесь|следите за нами)/iu;

/** Whether the line is a rule: three hyphens, stars or underlines and nothing else. */
export function isRule(text: string): boolean {
  return text.length <= 120 && rule.test(text);
}

/** Whether the line is house boilerplate: follow us, a handle, an address, a copyright. */
export function isBoilerplate(line: string): boolean {
  const text = line.trim();
  if (text.length > maxLine) return false;
  if (request.test(text) || notice.test(text)) return true;
  return !sentence.test(text) && (address.test(text) || network.test(text));
}

/** Takes a rule and the boilerplate below it off the end. A rule with copy below it is a break. */
export function takeFooter(copy: Copy): void {
  const at = lastRule(copy);
  const below = at < 0 ? [] : copy.lines.slice(at + 1).filter((line) => line.text.trim() !== '');
  const isFooter = below.length <= maxLines && below.every((line) => isBoilerplate(line.text));
  if (at > copy.top && isFooter) takeLines(copy, at);
  takeLooseLines(copy);
}

// Not further up than a footer with blank lines between its own can reach.
function lastRule(copy: Copy): number {
  for (let at = copy.bottom; at >= 0 && at >= copy.bottom - 2 * maxLines - 1; at--) {
    if (isRule(copy.textAt(at))) return at;
  }
  return -1;
}

// Without a rule only a last line that can be nothing else: an invitation or a copyright.
function takeLooseLines(copy: Copy): void {
  for (
    let taken = 0;
    taken < maxLines && isLoose(copy.textAt(copy.bottom)) && copy.bottom > copy.top;
    taken++
  ) {
    takeLines(copy, copy.bottom);
  }
}

function isLoose(text: string): boolean {
  if (text.length > 120) return false;
  return copyright.test(text) || (invitation.test(text) && address.test(text));
}

function takeLines(copy: Copy, at: number): void {
  const lines = copy.lines.slice(at).map((line) => line.text.trim());
  copy.take(at, copy.lines.length - at, { rule: 'footer', override });
  copy.draft.footerRaw = [lines.join('\n').trim(), copy.draft.footerRaw].filter(Boolean).join('\n\n');
  const claim = lines.find((line) => copyright.test(line));
  if (claim) copy.draft.copyrightNotice ??= claim;
  const handles = [...lines.flatMap(handlesIn), ...(copy.draft.socialHandles ?? [])];
  const byAccount = new Map(handles.map((one) => [`${one.platform} ${one.handle}`, one]));
  if (byAccount.size > 0) copy.draft.socialHandles = [...byAccount.values()];
}
