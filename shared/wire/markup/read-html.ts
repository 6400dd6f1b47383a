import { Parser } from 'htmlparser2';
import { WireFormatError } from '../../errors.ts';
import { xmlLimits } from '../xml/read-xml.ts';
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Parses HTML, however broken, into the same small tree as `readXml`; names are in lower case.
 *
 * What nests deeper, or counts more elements, than `xmlLimits` keeps its words and loses its markup.
 *
 * @returns an element `html-fragment` around everything
 * @throws WireFormatError `html-too-deep` for thousands of elements inside each other
 */
export function readHtml(html: string): XmlElement {
  const root = opened('html-fragment', {});
  const open: OpenElement[] = [root];
  let elements = 0;
  let skipped = 0;
  /** How many elements were skipped when one that is no text began; its characters are no words to keep. */
  let silentFrom = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (open.length >= xmlLimits.depth || elements > xmlLimits.elements) {
          skipped += 1;
          if (skipped > deepestSkipped) throw tooDeep();
          if (silentFrom === 0 && /^(?:script|style)$/.test(name)) silentFrom = skipped;
          return;
        }
        const element = opened(name, attributes);
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        if (skipped === silentFrom) silentFrom = 0;
        if (skipped > 0) skipped -= 1;
        else if (open.length > 1) open.pop();
      },
      ontext(text) {
        if (silentFrom > 0) return;
        open.at(-1)?.children.push(text.replace(illegalCharacters, '').toWellFormed());
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return root;
}

// The parser looks through all open elements at every tag: without an end to them that is quadratic.
const deepestSkipped = 10_000;

function tooDeep(): WireFormatError {
  return new WireFormatError({
    code: 'html-too-deep',
    message: `The markup nests more than ${deepestSkipped} elements into each other, which no page does.`,
    fix: 'Drop the story as plain text.',
  });
}

const illegalCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]+/g;

function opened(name: string, attributes: Record<string, string>): OpenElement {
  const colon = name.indexOf(':');
  return {
    name,
    local: colon < 0 ? name : name.slice(colon + 1),
    attributes: Object.assign(Object.create(null), legalValues(attributes)),
    children: [],
  };
}

/** References in attributes may name characters that no page may hold. */
function legalValues(attributes: Record<string, string>): Record<string, string> {
  const values = Object.entries(attributes);
  if (!values.some(([, value]) => illegalCharacter.test(value))) return attributes;
  return Object.fromEntries(
    values.map(([name, value]) => [name, value.replace(illegalCharacters, '').toWellFormed()]),
  );
}

const illegalCharacter =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
