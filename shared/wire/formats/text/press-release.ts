import { type Copy, setBy } from './copy.ts';

const override = 'Delete the line, or write it as part of a sentence.';
const label =
  /^(?:(?:MEDIA|PRESS|NEWS) RELEASE|Media release|Press release|News release|PRESSEMITTEILUNG|COMMUNIQUÉ DE PRESSE)(?: (?:[A-Z]{2})?\d{3,8})?:?$/;

/** Takes the label of a press release, with the distributor's number: `MEDIA RELEASE PR67276`. */
export function takeReleaseLabel(copy: Copy): boolean {
  const at = copy.top;
  const text = copy.textAt(at);
  if (text.length > 60 || !label.test(text)) return false;
  copy.take(at, 1, { rule: 'release_label', override });
  copy.draft.genre ??= 'Press release';
  return true;
}

/** Takes the release's `SOURCE: …` line off the end; it names who speaks. */
export function takeSourceLine(copy: Copy): boolean {
  const at = copy.bottom;
  const text = copy.textAt(at);
  const match = text.length > 120 ? null : /^(?:SOURCE(?:\s*:|\s{2,}| )|Source\s*:)\s*(\S.*)$/.exec(text);
  if (!match || at <= copy.top) return false;
  copy.addFooter(copy.take(at, 1, { rule: 'source_line', override: setBy('Source') }));
  copy.addSource((match[1] ?? '').trim(), 'originator');
  return true;
}

/**
 * Takes a bulletin's head: a product number, its issuer and its area on the lines below.
 *
 * Seen in warnings of weather services: `IDN38100`.
 */
export function takeBulletinHead(copy: Copy): boolean {
  const at = copy.top;
  if (copy.draft.slugline !== undefined || !/^[A-Z]{2,4}\d{4,6}$/.test(copy.textAt(at))) return false;
  const names = [copy.textAt(at + 1), copy.textAt(at + 2)];
  const isHead = names[0] !== '' && names.every((name) => name.length <= 60) && copy.textAt(at + 3) === '';
  if (!isHead) return false;
  copy.draft.slugline = copy.textAt(at);
  copy.take(at, names[1] === '' ? 2 : 3, { rule: 'bulletin_head', override });
  copy.addSource(names[0] ?? '', 'publisher');
  return true;
}
