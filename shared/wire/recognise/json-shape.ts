import { WireFormatError } from '../../errors.ts';

/** Keys that only stories have, in ninjs 1 to 3 and in agencies' own JSON. */
const storyKeys = new Set(
  (
    'headline headlines slugline headline_extended body_text body_html body_xhtml body_html5 body_main ' +
    'body_richtext bodies bodytext bodyhtml body_content content_html content_text articlebody versioncreated ' +
    'pubstatus standfirst description_text description_html datelinetext'
  ).split(' '),
);
const idKeys = new Set(['uri', 'guid', 'id', 'altid', 'itemid', 'usn', 'url']);
const textKeys = new Set([
  'title',
  'body',
  'content',
  'text',
  'story',
  'description',
  'type',
  'byline',
  'slug',
]);

const maxDepth = 6;

/** True for text that begins as a JSON object or a list of them, not for a line like `[BAKU] ...`. */
export function beginsAsJson(text: string): boolean {
  if (!/^[\s\ufeff]*[{[]/.test(text.slice(0, 4096))) return false;
  const start = text.slice(0, 4096).replace(/[\s\ufeff]+/g, '');
  return /^(?:\{["}]|\[+(?:\{["}]|\]|$))/.test(start);
}

/**
 * Checks that JSON holds a story, by its keys alone.
 *
 * @throws WireFormatError `json-not-known` where no key is one of a story
 */
export function checkStoryJson(text: string): void {
  const keys = new Set<string>();
  for (const key of upperKeys(text)) {
    const name = key.toLowerCase();
    if (storyKeys.has(name)) return;
    keys.add(name);
  }
  const hasOneOf = (wanted: ReadonlySet<string>) => [...wanted].some((key) => keys.has(key));
  if (hasOneOf(idKeys) && hasOneOf(textKeys)) return;
  throw new WireFormatError({
    code: 'json-not-known',
    message: 'This is a JSON file, but nothing in it looks like a story: no headline and no text.',
    fix: 'Ask the sender for ninjs, or drop the story as plain text.',
  });
}

/** Keys of the outer objects in file order, without reading the file as JSON: it may be broken or deep. */
function* upperKeys(text: string): Generator<string> {
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') {
      const end = stringEnd(text, at + 1);
      if (depth <= maxDepth && end - at < 64 && text[afterSpace(text, end)] === ':') {
        yield text.slice(at + 1, end - 1);
      }
      at = end;
      continue;
    }
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    at += 1;
  }
}

function stringEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
