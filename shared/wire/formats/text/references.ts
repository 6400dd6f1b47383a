const quotes: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
];
const maxQuoted = 200;

/**
 * What a notice calls the story it means: quoted headlines, ids and addresses, agency numbers, slugs.
 *
 * @param text - the notice, a few lines
 */
export function referencesIn(text: string): string[] {
  const found = [...quoted(text), ...addresses(text), ...agencyNumbers(text), ...slugs(text)];
  return [...new Set(found)];
}

function quoted(text: string): string[] {
  return quotes.flatMap(([open, close]) => {
    const found: string[] = [];
    for (let start = text.indexOf(open); start >= 0; ) {
      const end = text.indexOf(close, start + 1);
      if (end < 0) break;
      const words = text
        .slice(start + 1, end)
        .replace(/\s+/g, ' ')
        .trim();
      if (words.includes(' ') && words.length <= maxQuoted) found.push(words);
      start = text.indexOf(open, end + 1);
    }
    return found;
  });
}

function addresses(text: string): string[] {
  return [...text.matchAll(/\b(?:urn:|tag:|https?:\/\/)[^\s"”»<>)]{3,300}/g)].map((match) =>
    match[0].replace(/[.,;:]+$/, ''),
  );
}

// "item dpa 157", "Meldung dpa 0157".
function agencyNumbers(text: string): string[] {
  const numbers = text.matchAll(/\b(?:item|story|report|meldung) ((?:no\.? ?)?\p{L}{2,8} ?\d{2,6})\b/giu);
  return [...numbers].map((match) => match[1] ?? '').filter((words) => words !== '');
}

function slugs(text: string): string[] {
  return [...text.matchAll(/\bslugged ([^\s,.;][^,.;\n]{1,60})/g)].map((match) =>
    (match[1] ?? '').replace(/ (?:which|that|moved|has|is|was)\b.*$/, '').trim(),
  );
}
