const special = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control codes and noncharacters that neither HTML nor XML 1.0 may hold. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu;

/** Any character that one of the above may concern; most texts have none. */
const remarkable =
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/**
 * Drops what HTML and XML 1.0 may not hold and repairs lone surrogates.
 *
 * Normalization has done this already for a story; a page must not depend on it.
 */
export function legalText(text: string): string {
  return text.replace(illegal, '').toWellFormed();
}

/** Text or a quoted attribute value, safe in HTML and in XML. */
export function escapeMarkup(text: string): string {
  if (!remarkable.test(text)) return text;
  return legalText(text).replace(special, (character) => entities[character] ?? '');
}
