import { WireFormatError } from '../../errors.ts';
import type { WireFormat } from '../wire-file.ts';
import { htmlElements } from './html-elements.ts';
import type { XmlRoot } from './xml-root.ts';

const dialects: Readonly<Record<string, WireFormat>> = {
  nitf: 'nitf',
  NewsML: 'newsml12',
  NewsItem: 'newsml12',
  newsMessage: 'newsml-g2',
  newsItem: 'newsml-g2',
  packageItem: 'newsml-g2',
  conceptItem: 'newsml-g2',
  knowledgeItem: 'newsml-g2',
  planningItem: 'newsml-g2',
  catalogItem: 'newsml-g2',
  rss: 'rss',
  feed: 'atom',
};

const rssInRdf =
  /^https?:\/\/(?:purl\.org\/rss\/1\.0|my\.netscape\.com\/rdf\/simple\/0\.9|channel\.netscape\.com\/rdf)/;

/**
 * Names the format of a file by its root element; prefixes do not matter, the case of HTML and SGML neither.
 *
 * @returns undefined where the first element is a word in angle brackets that is never closed: plain copy
 * @throws WireFormatError `xml-not-known`, naming the root element
 */
export function xmlDialect(root: XmlRoot, text: string): WireFormat | undefined {
  const format = dialect(root) ?? feedFormat(root) ?? sgmlFormat(root) ?? htmlFormat(root);
  if (format) return format;
  const claims = root.declared || root.doctype !== undefined || root.namespaces.length > 0;
  const isXml = claims || text.includes(`</${root.name}`);
  if (!isXml) return undefined;
  throw new WireFormatError({
    code: 'xml-not-known',
    message: `This is an XML file of a kind that this newsroom does not read: its first element is <${root.name}>.`,
    fix: 'Ask the sender for NITF, NewsML or RSS, or drop the story as plain text.',
    place: { path: root.name },
  });
}

function dialect(root: XmlRoot): WireFormat | undefined {
  return Object.hasOwn(dialects, root.local) ? dialects[root.local] : undefined;
}

function feedFormat(root: XmlRoot): WireFormat | undefined {
  if (root.local === 'RDF' && root.namespaces.some((namespace) => rssInRdf.test(namespace))) return 'rss';
  return root.local === 'entry' && root.namespaces.some((name) => /atom/i.test(name)) ? 'atom' : undefined;
}

function sgmlFormat(root: XmlRoot): WireFormat | undefined {
  const isReuters = root.local.toLowerCase() === 'reuters' || root.doctype?.toLowerCase() === 'lewis';
  return isReuters ? 'reuters-sgml' : undefined;
}

/** Bare fragments of a page count as HTML, unless an XML declaration says that they are something else. */
function htmlFormat(root: XmlRoot): WireFormat | undefined {
  const name = root.local.toLowerCase();
  if (name === 'html' || root.doctype?.toLowerCase() === 'html') return 'html';
  return !root.declared && htmlElements.has(name) ? 'html' : undefined;
}
