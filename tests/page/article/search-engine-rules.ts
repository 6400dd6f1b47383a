/** A block of JSON-LD, or a thing within one. */
export type Thing = Readonly<Record<string, unknown>>;

interface Rule {
  /** Properties that schema.org gives the type, its parents' included, as far as this project uses them. */
  readonly known: Readonly<Record<string, Kind>>;
  readonly required: readonly string[];
}

/** What schema.org expects of a value; the name of a type stands for a thing of that type, a list for any of them. */
type Kind = 'text' | 'url' | 'instant' | 'language' | 'number' | 'boolean' | 'texts' | readonly string[];

const name: Readonly<Record<string, Kind>> = { name: 'text', url: 'url' };

/**
 * Google's lists for NewsArticle and BreadcrumbList, and schema.org's types and properties.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * @see https://schema.org/NewsArticle
 */
const rules: Readonly<Record<string, Rule>> = {
  NewsArticle: {
    // Google asks for none and recommends these, image and dates with a zone among them.
    required: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'],
    known: {
      '@context': 'url',
      '@id': 'url',
      identifier: 'text',
      url: 'url',
      mainEntityOfPage: ['WebPage'],
      headline: 'text',
      description: 'text',
      image: ['ImageObject'],
      datePublished: 'instant',
      dateModified: 'instant',
      dateCreated: 'instant',
      expires: 'instant',
      inLanguage: 'language',
      author: ['Person', 'Organization'],
      publisher: ['NewsMediaOrganization'],
      articleSection: 'text',
      genre: 'text',
      keywords: 'texts',
      dateline: 'text',
      creditText: 'text',
      copyrightNotice: 'text',
      copyrightHolder: ['Organization'],
      correction: ['CorrectionComment'],
      isAccessibleForFree: 'boolean',
    },
  },
  BreadcrumbList: {
    required: ['itemListElement'],
    known: { '@context': 'url', itemListElement: ['ListItem'] },
  },
  ListItem: {
    required: ['position', 'name', 'item'],
    known: { position: 'number', name: 'text', item: 'url' },
  },
  WebPage: { required: ['@id'], known: { '@id': 'url' } },
  Person: { required: ['name'], known: name },
  Organization: { required: ['name'], known: name },
  NewsMediaOrganization: { required: ['name', 'url'], known: { ...name, logo: ['ImageObject'] } },
  ImageObject: {
    required: ['url'],
    known: {
      url: 'url',
      width: 'number',
      height: 'number',
      caption: 'text',
      creditText: 'text',
      creator: ['Person'],
      copyrightNotice: 'text',
    },
  },
  CorrectionComment: {
    required: ['text', 'datePublished'],
    known: { text: 'text', datePublished: 'instant' },
  },
};

/** What search engines would not understand of a thing, each fault with its place; none where all is well. */
export function faultsOf(thing: Thing, place = ''): string[] {
  const type = String(thing['@type']);
  const rule = rules[type];
  if (!rule) return [`${place}: no rule for the type ${type}`];
  const here = `${place}/${type}`;
  const missing = rule.required.filter((one) => thing[one] === undefined).map((one) => `${here}: no ${one}`);
  const wrong = Object.entries(thing).flatMap(([property, value]) => {
    if (property === '@type') return [];
    const kind = rule.known[property];
    if (kind === undefined) return [`${here}: ${type} has no ${property}`];
    return valueFaults(value, kind, `${here}/${property}`);
  });
  return [...missing, ...wrong, ...orderFaults(thing, here)];
}

function valueFaults(value: unknown, kind: Kind, place: string): string[] {
  if (typeof kind !== 'string') {
    const things = Array.isArray(value) ? value : [value];
    if (things.length === 0) return [`${place}: empty`];
    return things.flatMap((one: Thing) =>
      kind.includes(String(one['@type']))
        ? faultsOf(one, place)
        : [`${place}: ${one['@type']} is not expected`],
    );
  }
  return isOfKind(value, kind) ? [] : [`${place}: ${JSON.stringify(value)} is no ${kind}`];
}

function isOfKind(value: unknown, kind: string): boolean {
  if (kind === 'number') return Number.isInteger(value);
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'texts')
    return Array.isArray(value) && value.length > 0 && value.every((one) => isOfKind(one, 'text'));
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (kind === 'url') return /^https?:\/\//.test(value) && URL.canParse(value);
  // Google takes a time without a zone for its own crawler's.
  if (kind === 'instant')
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(value) && Date.parse(value) > 0;
  if (kind === 'language') return Intl.getCanonicalLocales(value).length === 1;
  return true;
}

/** A trail has two steps at least, counted from one; an article is not changed before it is published. */
function orderFaults(thing: Thing, place: string): string[] {
  if (thing['@type'] === 'BreadcrumbList') {
    const positions = (thing['itemListElement'] as Thing[]).map(({ position }) => position);
    const counted = positions.every((position, index) => position === index + 1);
    return counted && positions.length > 1 ? [] : [`${place}: positions ${positions.join()}`];
  }
  const { datePublished, dateModified } = thing;
  if (datePublished === undefined || dateModified === undefined) return [];
  return Date.parse(String(dateModified)) >= Date.parse(String(datePublished))
    ? []
    : [`${place}: changed before it was published`];
}
