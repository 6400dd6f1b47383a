import { SaxesParser } from 'saxes';

interface Tree {
  readonly name: string;
  readonly attributes: unknown;
  readonly children: (Tree | string)[];
}

/** The anchor: a namespace-aware parse into the smallest tree, nothing mapped. */
export function saxesTree(text: string): Tree {
  const root: Tree = { name: '', attributes: {}, children: [] };
  const open: Tree[] = [root];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Tree = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('cdata', (words) => open.at(-1)?.children.push(words));
  parser.write(text.replace(/<!DOCTYPE[^>[]*>/i, '').trimStart()).close();
  return root;
}
