/**
 * Text without the tags that site generators would replace: Hugo's `{{< … >}}` and `{{% … %}}`, Liquid's `{% … %}`
 * and `{{ … }}`, ERB's `<% … %>`, Kramdown's `{: … }`.
 *
 * One that stands for a link's address leaves `#`, so that the link stays one. Words between two tags stay.
 */
export function withoutTags(text: string): string {
  const kept: string[] = [];
  const closers = new Map<string, number>();
  let from = 0;
  for (let at = nextOpening(text, 0); at >= 0; at = nextOpening(text, Math.max(from, at + 1))) {
    const end = tagEnd(text, at, closers);
    if (end === undefined) continue;
    kept.push(text.slice(from, at), isAddress(text, at) ? '#' : '');
    from = end;
  }
  return kept.join('') + text.slice(from);
}

const longestTag = 4_000;
const tags: readonly (readonly [opening: string, closing: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%- comment', 'endcomment'],
  ['{% comment', 'endcomment'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{:', '}'],
  ['<%', '%>'],
];
const opening = /\{[{%:]|<%/g;

function nextOpening(text: string, from: number): number {
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? -1;
}

function tagEnd(text: string, at: number, closers: Map<string, number>): number | undefined {
  const tag = tags.find(([start]) => text.startsWith(start, at));
  if (!tag) return undefined;
  const [start, closing] = tag;
  const end = closerFrom(text, [closing, at + start.length], closers);
  if (end === undefined || end - at > longestTag) return undefined;
  const after = end + closing.length;
  if (closing !== 'endcomment') return after;
  const last = text.indexOf('%}', after);
  return last >= 0 && last - after < 10 ? last + 2 : after;
}

/** Each closing mark is looked for once: a file of nothing but opening marks is read in linear time. */
function closerFrom(
  text: string,
  [closing, from]: readonly [string, number],
  closers: Map<string, number>,
): number | undefined {
  const known = closers.get(closing);
  const found = known !== undefined && known >= from ? known : text.indexOf(closing, from);
  closers.set(closing, found < 0 ? Number.POSITIVE_INFINITY : found);
  return Number.isFinite(closers.get(closing)) ? closers.get(closing) : undefined;
}

const isAddress = (text: string, at: number): boolean => text.slice(Math.max(0, at - 2), at) === '](';
