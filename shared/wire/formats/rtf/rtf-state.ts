/** What holds inside a group of an RTF file; a group inherits a copy and gives nothing back. */
export interface RtfState {
  /** Where characters go: the text, a name or code that is collected, or nowhere. */
  destination: 'text' | 'font' | 'style' | 'code' | 'marker' | 'title' | 'author' | 'tag' | 'nowhere';
  /** Where characters went before a group that repeats them for old programs. */
  outside: RtfState['destination'] | undefined;
  font: number | undefined;
  /** Characters after a `\u` that stand in for it. */
  fallbackLength: number;
  isBold: boolean;
  isItalic: boolean;
  position: 'sup' | 'sub' | undefined;
  isHidden: boolean;
  isDeleted: boolean;
  /** Inside markup that only RTF programs read, where a file wraps HTML or text. */
  isHtmlRtf: boolean;
  /** The field whose result or code this is. */
  field: { code: string } | undefined;
  isFieldResult: boolean;
  paragraph: ParagraphState;
}

export interface ParagraphState {
  readonly style?: number;
  readonly outline?: number;
  readonly isInTable?: boolean;
  /** 1 in a table, 2 in a table inside a cell. */
  readonly nesting?: number;
}

export function firstState(): RtfState {
  return {
    destination: 'text',
    outside: undefined,
    font: undefined,
    fallbackLength: 1,
    isBold: false,
    isItalic: false,
    position: undefined,
    isHidden: false,
    isDeleted: false,
    isHtmlRtf: false,
    field: undefined,
    isFieldResult: false,
    paragraph: {},
  };
}
