import type { Block, Inline } from '../../story/body.ts';
import { html, type SafeHtml } from '../frame/html.ts';
import { inlineText, plainWords } from './inline-text.ts';

type Quote = Extract<Block, { type: 'quote' }>;

/**
 * One running quotation.
 *
 * The words around it (`lead`, `tail`) stand outside the blockquote and still read on in one line with it, so
 * there is no white space between the elements. A quote with neither names its speaker below.
 */
export function quoteBlock(quote: Quote): SafeHtml {
  const paragraphs = quote.paragraphs.map(
    (words, index) => html`<p>${openingMark(quote, index)}${inlineText(words)}</p>`,
  );
  return html`<figure class="quote">${lead(quote.lead)}<blockquote>${paragraphs}</blockquote>${caption(quote)}</figure>
`;
}

/** Pages show the mark that a reopened paragraph was filed without: the one that opened the quote. */
function openingMark(quote: Quote, index: number): string {
  if (!quote.reopened?.includes(index)) return '';
  const first = plainWords(quote.paragraphs[0] ?? []).trimStart();
  return /^["“”„«»‹‘'「『]/.exec(first)?.[0] ?? '“';
}

function lead(words: readonly Inline[] | undefined): SafeHtml | undefined {
  if (!words?.length) return undefined;
  return html`<p class="lead">${inlineText(words)}${/\s$/.test(plainWords(words)) ? '' : ' '}</p>`;
}

function caption(quote: Quote): SafeHtml | undefined {
  if (quote.tail?.length) {
    const isJoined = /\s$/.test(plainWords(quote.paragraphs.at(-1) ?? []));
    const joint = !isJoined && /^[\p{L}\p{N}(]/u.test(plainWords(quote.tail)) ? ' ' : '';
    return html`<figcaption class="tail">${joint}${inlineText(quote.tail)}</figcaption>`;
  }
  if (quote.lead?.length || !quote.speaker) return undefined;
  return html`<figcaption class="speaker">${quote.speaker}</figcaption>`;
}
