import type { Block, Cell } from '../../story/body.ts';
import { attributes, html, type SafeHtml } from '../frame/html.ts';
import type { Words } from '../words/words.ts';
import { inlineText } from './inline-text.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A table in a group of its own that scrolls by finger and by keyboard where the page is narrower. */
export function tableBlock(table: Table, words: Words): SafeHtml {
  const caption = table.caption ? html`<caption>${table.caption}</caption>` : undefined;
  const rows = table.rows.filter((row) => row.length > 0);
  return html`<div class="scroll" role="group" tabindex="0"${attributes({ 'aria-label': table.caption ?? words.table })}>
<table>${caption}<tbody>${rows.map((row, index) => html`<tr>${row.map((cell) => cellMarkup(cell, index))}</tr>`)}</tbody></table>
</div>
`;
}

function cellMarkup(cell: Cell, rowIndex: number): SafeHtml {
  if (!cell.header) return html`<td>${inlineText(cell.content)}</td>`;
  return html`<th scope="${rowIndex === 0 ? 'col' : 'row'}">${inlineText(cell.content)}</th>`;
}
