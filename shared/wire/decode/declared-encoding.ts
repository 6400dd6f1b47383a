import { emailContentType, looksLikeEmail } from '../recognise/email-shape.ts';
import { encodingOf } from './encoding-label.ts';

/** What the file, or whoever sent it, says its encoding is. */
export interface Declaration {
  /** As written, e.g. `utf8`. */
  readonly label: string;
  /** WHATWG name; absent where the label is none, as with `utf-7`. */
  readonly encoding?: string;
}

const headLength = 4096;

/**
 * Reads the declaration of an XML, HTML, e-mail or RTF file, else the charset of its content type.
 *
 * What stands in the file wins over the content type, which upload tools make up.
 */
export function declaredEncoding(
  bytes: Uint8Array,
  contentType: string | undefined,
): Declaration | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength)).trimStart();
  const label = labelIn(head) ?? charsetOf(contentType ?? '');
  if (label === undefined) return undefined;
  const encoding = encodingOf(label);
  return { label, ...(encoding === undefined ? {} : { encoding }) };
}

function labelIn(head: string): string | undefined {
  if (head.startsWith('{\\rtf')) return /\\ansicpg(\d{3,5})(?!\d)/.exec(head)?.[1];
  if (looksLikeEmail(head)) return charsetOf(emailContentType(head));
  if (!head.startsWith('<')) return undefined;
  return xmlLabel(head) ?? metaLabel(head);
}

function xmlLabel(head: string): string | undefined {
  const start = head.indexOf('<?xml');
  if (start < 0) return undefined;
  const declaration = head.slice(start, start + 256);
  return /^<\?xml[^>]{0,200}?\sencoding\s{0,8}=\s{0,8}["']([\w .:-]{1,40})["']/.exec(declaration)?.[1];
}

function metaLabel(head: string): string | undefined {
  for (const tag of head.matchAll(/<meta\s([^>]{0,400})>/gi)) {
    const label = charsetOf(tag[1] ?? '');
    if (label !== undefined) return label;
  }
  return undefined;
}

function charsetOf(parameters: string): string | undefined {
  return /charset\s{0,8}=\s{0,8}["']?([\w.:-]{1,40})/i.exec(parameters)?.[1];
}
