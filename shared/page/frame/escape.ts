import { latePattern } from '../../late-pattern.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control codes and noncharacters that neither HTML nor XML 1.0 may hold. */
const illegal = latePattern(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]`,
  'gu',
);

/** The same, and lone surrogates: most texts have none. */
const repairable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/**
 * Drops what HTML and XML 1.0 may not hold and repairs lone surrogates.
 *
 * Normalization has done this already for a story; a page must not depend on it.
 */
export function legalText(text: string): string {
  return repairable.test(text) ? text.replace(illegal(), '').toWellFormed() : text;
}

/** Text between tags, in HTML and in XML; quotation marks stay readable. */
export function escapeText(text: string): string {
  return legalText(text).replace(/[&<>]/g, entityOf);
}

/** The value of a quoted attribute, in HTML and in XML. */
export function escapeAttribute(text: string): string {
  return legalText(text).replace(/[&<>"']/g, entityOf);
}

function entityOf(character: string): string {
  return entities[character] ?? '';
}
