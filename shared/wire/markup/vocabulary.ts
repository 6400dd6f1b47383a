/** What an element means for the body of a story. */
export type ElementKind =
  | 'dropped'
  | 'aside'
  | 'line-end'
  | 'rule'
  | 'heading'
  | 'list'
  | 'quote'
  | 'table'
  | 'preformatted'
  | 'footnote'
  | 'fraction'
  | 'quotation'
  | 'paragraph'
  | 'term'
  | 'mark'
  | 'link'
  | 'words'
  | 'unknown';

/** The kind of an HTML, XHTML or NITF element by its local name in lower case. */
export function kindOf(local: string): ElementKind {
  return kinds.get(local) ?? 'unknown';
}

/** Level of a heading: two levels are enough under a story's own headline. */
export function headingLevel(local: string): 2 | 3 {
  return local === 'h1' || local === 'h2' || local === 'hl1' || local === 'hl2' ? 2 : 3;
}

/** The emphasis that an element gives its words. */
export function markOf(local: string): 'strong' | 'emphasis' | 'sub' | 'sup' {
  if (local === 'sub' || local === 'sup') return local;
  return local === 'b' || local === 'strong' ? 'strong' : 'emphasis';
}

const names: Readonly<Record<Exclude<ElementKind, 'unknown'>, string>> = {
  // Never words of a story: code, forms, pictures with their captions, and what only a browser runs.
  dropped:
    'script style iframe frame frameset object embed applet param svg math form template noscript noembed canvas audio video source track picture img image map area head title meta base input button select textarea option datalist output progress meter dialog media media-reference media-caption media-producer media-object media-metadata figcaption nitf-table-metadata colgroup col rp rt',
  aside: 'note',
  'line-end': 'br',
  rule: 'hr',
  heading: 'h1 h2 h3 h4 h5 h6 hl1 hl2',
  list: 'ul ol menu dir',
  quote: 'blockquote bq',
  table: 'table',
  preformatted: 'pre listing xmp plaintext',
  footnote: 'fn',
  fraction: 'frac',
  quotation: 'q',
  paragraph:
    'p div block nitf-table custom-table section article main header footer nav hgroup address center details summary figure fieldset body html body.content body.end content li dl dd tr td th caption thead tbody tfoot postaddr credit abstract lead byline bibliography tagline datasource',
  term: 'dt',
  mark: 'b strong i em cite dfn var sub sup',
  link: 'a',
  words:
    'wbr span font u s strike del ins small big tt code kbd samp abbr acronym time mark bdi bdo ruby rb lang alt-code data label nobr person org location city state region country sublocation chron money num sub-num event function object.title virtloc classifier copyrite pronounce name.given name.family frac-num frac-sep frac-den addressee delivery.point postcode delivery.office care.of person.alt-name id string',
};

const kinds: ReadonlyMap<string, ElementKind> = new Map(
  Object.entries(names).flatMap(([kind, list]) =>
    list.split(' ').map((name) => [name, kind as ElementKind] as const),
  ),
);
