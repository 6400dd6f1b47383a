import type { Inline } from '../../story/body.ts';
import { html, type SafeHtml, safeUrl } from '../frame/html.ts';

/** Running text as markup: the allow-list of `Inline`, nothing else. */
export function inlineText(content: readonly Inline[]): SafeHtml {
  return html`${content.map(inlineMarkup)}`;
}

/** The bare words of running text. */
export function plainWords(content: readonly Inline[]): string {
  return content.map(wordsOf).join('');
}

function inlineMarkup(inline: Inline): SafeHtml {
  switch (inline.type) {
    case 'text':
      return html`${inline.text}`;
    case 'break':
      return html`<br>`;
    case 'strong':
      return html`<strong>${inlineText(inline.children)}</strong>`;
    case 'emphasis':
      return html`<em>${inlineText(inline.children)}</em>`;
    case 'sub':
      return html`<sub>${inlineText(inline.children)}</sub>`;
    case 'sup':
      return html`<sup>${inlineText(inline.children)}</sup>`;
    case 'link':
      return link(inline.href, inlineText(inline.children));
  }
}

/** A link whose address is not allowed, or that shows no words, keeps its words only. */
function link(href: string, words: SafeHtml): SafeHtml {
  const url = safeUrl(href);
  return url && words.toString().trim() ? html`<a href="${url}">${words}</a>` : words;
}

function wordsOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? ' ' : plainWords(inline.children);
}
