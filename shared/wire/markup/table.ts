import type { Block, Cell } from '../../story/body.ts';
import { elementsOf, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { isHidden } from './hidden.ts';
import { inlineLines } from './inline-lines.ts';

type Row = readonly { readonly header: boolean; readonly blocks: Block[] }[];

/**
 * A table of data as one block; a table that only arranges a page as the blocks in its cells.
 *
 * @param blocksOf - reads the blocks among an element's children
 */
export function tableOf(table: XmlElement, blocksOf: (part: XmlElement) => Block[]): Block[] {
  const rows = rowsOf(table).map((row) => cellsOf(row, blocksOf));
  if (arrangesPage(rows)) return rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));
  const data = rows
    .map((row) => row.map(dataCell))
    .filter((row) => row.some(({ content }) => content.length > 0));
  if (data.length === 0) return [];
  const caption = textOf(elementsOf(table).find(({ local }) => local.toLowerCase() === 'caption'));
  return [{ type: 'table', ...(caption === undefined ? {} : { caption }), rows: data }];
}

/** Rows of the table itself; those of tables in its cells belong to the cells. */
function rowsOf(part: XmlElement): XmlElement[] {
  return elementsOf(part).flatMap((element) => {
    const local = element.local.toLowerCase();
    if (isHidden(element)) return [];
    if (local === 'tr') return [element];
    return ['thead', 'tbody', 'tfoot', 'table'].includes(local) ? rowsOf(element) : [];
  });
}

function cellsOf(row: XmlElement, blocksOf: (part: XmlElement) => Block[]): Row {
  return elementsOf(row)
    .filter(({ local }) => /^t[dh]$/i.test(local))
    .map((cell) => ({
      header: cell.local.toLowerCase() === 'th',
      blocks: blocksOf({ ...row, children: [cell] }),
    }));
}

function arrangesPage(rows: readonly Row[]): boolean {
  const cells = rows.flat();
  return cells.length === 1 || cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table'));
}

function dataCell({ header, blocks }: Row[number]): Cell {
  return { ...(header ? { header } : {}), content: inlineLines(blocks) };
}
