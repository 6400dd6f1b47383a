import { WireFormatError } from '../../errors.ts';
import type { WireFile, WireFormat, WireText } from '../wire-file.ts';
import { looksLikeAnpa, looksLikeIptc7901 } from './agency-headers.ts';
import { type ClaimedKind, claimedKind } from './claimed-kind.ts';
import { beginsWithHeader, looksLikeEmail } from './email-shape.ts';
import { beginsAsJson, checkStoryJson } from './json-shape.ts';
import { looksLikeMarkdown } from './markdown-shape.ts';
import { xmlDialect } from './xml-dialect.ts';
import { xmlRoot } from './xml-root.ts';

/**
 * Names the format of a file by its content; its name and type only settle what the content leaves open.
 *
 * @throws WireFormatError `xml-not-known`, `json-not-known`, or `word-damaged` for a Word file in name only
 */
export function recogniseFormat(
  file: Pick<WireFile, 'key' | 'contentType'>,
  decoded: Pick<WireText, 'text' | 'encoding'>,
): WireFormat {
  if (decoded.encoding === 'binary') return 'docx';
  const { text } = decoded;
  if (text.slice(0, 256).trimStart().startsWith('{\\rtf')) return 'rtf';
  if (looksLikeAnpa(text)) return 'anpa1312';
  if (looksLikeIptc7901(text)) return 'iptc7901';
  if (beginsAsJson(text)) {
    checkStoryJson(text);
    return 'ninjs';
  }
  const claimed = claimedKind(file);
  if (looksLikeEmail(text) || (claimed === 'email' && beginsWithHeader(text))) return 'email';
  return markupFormat(claimed, text) ?? copyFormat(claimed, text);
}

function markupFormat(claimed: ClaimedKind | undefined, text: string): WireFormat | undefined {
  const root = xmlRoot(text);
  if (root) {
    const isFragment = !root.declared && root.doctype === undefined && root.local.toLowerCase() !== 'html';
    return claimed === 'markdown' && isFragment ? 'markdown' : xmlDialect(root, text);
  }
  if (!/^<\?xml\s/.test(text.trimStart().slice(0, 8))) return undefined;
  throw new WireFormatError({
    code: 'xml-not-known',
    message: 'This XML file has a first line and no content.',
    fix: 'Export the story again and drop the new file.',
  });
}

function copyFormat(claimed: ClaimedKind | undefined, text: string): WireFormat {
  if (claimed === 'word') throw wordDamaged();
  if (claimed === 'html' && /<\/?[a-z][a-z0-9]{0,15}[\s>/]/i.test(text)) return 'html';
  return looksLikeMarkdown(text, claimed === 'markdown') ? 'markdown' : 'text';
}

function wordDamaged(): WireFormatError {
  return new WireFormatError({
    code: 'word-damaged',
    message: 'The name says that this is a Word file, but its content is not one: it may be damaged.',
    fix: 'Open it in Word and save it again as .docx; if it is plain text, give it a name that ends in .txt.',
  });
}
