import type { Inline } from '../../story/body.ts';

/** The words of inline content as filed; a line break is `\n`. */
export function plainText(content: readonly Inline[]): string {
  let text = '';
  for (const inline of content) text += textOf(inline);
  return text;
}

function textOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? '\n' : plainText(inline.children);
}

/**
 * Cuts inline content in two at an offset of its `plainText`, keeping emphasis and links on both sides.
 *
 * Nothing is lost: the texts of both sides joined are the text of the whole.
 */
export function splitInlines(content: readonly Inline[], at: number): [before: Inline[], after: Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let offset = 0;
  for (const inline of content) {
    const length = textOf(inline).length;
    const cut = Math.min(Math.max(at - offset, 0), length);
    const [left, right] = splitInline(inline, cut, length);
    if (left) before.push(left);
    if (right) after.push(right);
    offset += length;
  }
  return [before, after];
}

function splitInline(inline: Inline, cut: number, length: number): [Inline | undefined, Inline | undefined] {
  if (cut === 0) return [undefined, inline];
  if (cut === length) return [inline, undefined];
  if (inline.type === 'text') {
    return [
      { type: 'text', text: inline.text.slice(0, cut) },
      { type: 'text', text: inline.text.slice(cut) },
    ];
  }
  if (inline.type === 'break') return [inline, undefined];
  const [left, right] = splitInlines(inline.children, cut);
  return [
    { ...inline, children: left },
    { ...inline, children: right },
  ];
}
