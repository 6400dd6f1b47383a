import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

/** Joins neighbours under the same mark: word processors cut one bold phrase into many runs. */
export function mergeMarks(nodes: readonly XmlNode[]): XmlNode[] {
  const merged: XmlNode[] = [];
  for (let start = 0; start < nodes.length; ) {
    const first = nodes[start];
    let end = start + 1;
    while (isMark(first) && isSameMark(first, nodes[end])) end += 1;
    if (end - start > 1 && isMark(first)) {
      const children = nodes
        .slice(start, end)
        .flatMap((node) => (typeof node === 'string' ? [] : node.children));
      merged.push({ ...first, children: mergeMarks(children) });
    } else if (first !== undefined) merged.push(first);
    start = end;
  }
  return merged;
}

/** Puts the mark of a note behind the punctuation that follows it, as print does: the words then read on. */
export function notesAfterPunctuation(nodes: readonly XmlNode[]): XmlNode[] {
  const placed: XmlNode[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    const next = nodes[at + 1];
    const stop = typeof next === 'string' && isNote(node) ? (/^[.,;:!?…]{1,3}/.exec(next)?.[0] ?? '') : '';
    if (stop === '' || typeof next !== 'string' || node === undefined) {
      if (node !== undefined) placed.push(node);
      continue;
    }
    placed.push(stop, node, next.slice(stop.length));
    at += 1;
  }
  return placed;
}

const isNote = (node: XmlNode | undefined): boolean => typeof node === 'object' && node.local === 'fn';

const marks: ReadonlySet<string> = new Set(['a', 'strong', 'em', 'sup', 'sub']);

const isMark = (node: XmlNode | undefined): node is XmlElement =>
  typeof node === 'object' && marks.has(node.local);

function isSameMark(mark: XmlElement, node: XmlNode | undefined): boolean {
  return isMark(node) && node.local === mark.local && node.attributes['href'] === mark.attributes['href'];
}
