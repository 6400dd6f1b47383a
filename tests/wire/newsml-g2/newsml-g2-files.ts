interface Parts {
  readonly attributes?: string;
  readonly itemMeta?: string;
  readonly contentMeta?: string;
  readonly rightsInfo?: string;
  readonly contentSet?: string;
}

const namespace = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';

export const xhtml = (body: string): string =>
  `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html></inlineXML>`;

/** A NewsML-G2 item about the invented port of Vell, with the given parts. */
export function newsItem(parts: Parts = {}): string {
  const {
    attributes = 'guid="urn:newsml:wire.example:ferry" version="2"',
    itemMeta = '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/>',
    contentMeta = '<headline>Ferry sails again</headline>',
    rightsInfo = '',
    contentSet = xhtml('<p>The ferry sailed again on Tuesday.</p>'),
  } = parts;
  return `<newsItem ${namespace} ${attributes}><rightsInfo>${rightsInfo}</rightsInfo><itemMeta>${itemMeta}</itemMeta>
<contentMeta>${contentMeta}</contentMeta><contentSet>${contentSet}</contentSet></newsItem>`;
}

/** A package that lists items by their headlines. */
export function packageItem(...headlines: readonly string[]): string {
  const references = headlines.map(
    (headline) => `<itemRef residref="urn:x"><headline>${headline}</headline></itemRef>`,
  );
  return `<packageItem ${namespace} guid="urn:newsml:wire.example:list" version="1"><contentMeta><headline>Top stories</headline></contentMeta>
<groupSet root="a"><group id="a">${references.join('')}</group></groupSet></packageItem>`;
}

export function newsMessage(...items: readonly string[]): string {
  return `<newsMessage ${namespace}><header><sent>2026-02-03T12:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;
}
