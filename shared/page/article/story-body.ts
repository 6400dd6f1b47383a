import type { Block } from '../../story/body.ts';
import type { Story } from '../../story/story.ts';
import { html, type SafeHtml } from '../frame/html.ts';
import type { Words } from '../words/words.ts';
import { inlineText } from './inline-text.ts';
import { quoteBlock } from './quote-block.ts';
import { tableBlock } from './table-block.ts';

/** The story's blocks in reading order; the dateline as filed runs into the first paragraph. */
export function storyBody(story: Story, words: Words): SafeHtml {
  const [first, ...rest] = story.body;
  const subheads = story.body.some((block) => block.type === 'heading' && block.level === 2);
  const markup = (block: Block) => blockMarkup(block, words, subheads);
  const dateline = story.dateline ? datelineMarkup(story.dateline) : undefined;
  if (first?.type === 'paragraph') {
    return html`<p>${dateline}${inlineText(first.content)}</p>
${rest.map(markup)}`;
  }
  return html`${dateline && html`<p>${dateline}</p>\n`}${story.body.map(markup)}`;
}

/** `BAKU, Aug 21 (AZERTAC) -` keeps its own dash; one that was filed without gets one. */
function datelineMarkup(dateline: string): SafeHtml {
  const dash = /[-–—_:]$/.test(dateline.trimEnd()) ? '' : ' —';
  return html`<b class="dateline">${dateline.trim()}${dash}</b> `;
}

function blockMarkup(block: Block, words: Words, subheads: boolean): SafeHtml {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineText(block.content)}</p>\n`;
    case 'heading':
      return heading(subheads ? block.level : 2, inlineText(block.content));
    case 'quote':
      return quoteBlock(block);
    case 'list':
      return list(block.ordered, block.items.map(inlineText));
    case 'table':
      return tableBlock(block, words);
    case 'preformatted':
      return html`<pre tabindex="0">\n${block.text}</pre>\n`;
    case 'footnotes':
      return html`<section class="footnotes"><h2>${words.footnotes}</h2>${list(true, block.notes.map(inlineText))}</section>\n`;
    case 'break':
      return html`<hr>\n`;
  }
}

/** A story whose only headings are of level 3 shows them as level 2: outlines must not skip a step. */
function heading(level: 2 | 3, words: SafeHtml): SafeHtml {
  if (!words.toString().trim()) return words;
  return level === 2 ? html`<h2>${words}</h2>\n` : html`<h3>${words}</h3>\n`;
}

function list(ordered: boolean, items: readonly SafeHtml[]): SafeHtml {
  const entries = items.map((item) => html`<li>${item}</li>`);
  return ordered ? html`<ol>${entries}</ol>\n` : html`<ul>${entries}</ul>\n`;
}
