/** The character that a control word or symbol stands for; absent where it stands for none. */
export function characterOf(word: string): string | undefined {
  return Object.hasOwn(characters, word) ? characters[word] : undefined;
}

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200D',
  zwnj: '\u200C',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
  '~': '\u00A0',
  _: '\u2011',
  '-': '',
};
