/**
 * A second headline that says something of its own, as a summary.
 *
 * One in capitals is a label of the desk, as are the keywords that EFE repeats there.
 */
export function deckOf(
  deck: string | undefined,
  { headline, keywords = [] }: { headline: string | undefined; keywords?: readonly string[] | undefined },
): string | undefined {
  if (deck === undefined || deck === headline || keywords.includes(deck)) return undefined;
  const words = deck.replace(/^\([^()]{0,40}\)/, '');
  return words === words.toUpperCase() && words !== words.toLowerCase() ? undefined : deck;
}
