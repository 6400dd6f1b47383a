import type { RtfState } from './rtf-state.ts';

export interface Destination {
  /** Where the characters of the group go; absent where they stay where they went before. */
  readonly destination?: RtfState['destination'];
  /** Paragraphs that stand apart from those around them. */
  readonly flow?: 'footnote' | 'box';
  /** Counts even inside a group that is left out. */
  readonly reopens?: true;
}

/**
 * What a control word at the start of a group makes of it; absent where it is no destination.
 *
 * @param isOptional - `\*` stands before the word: unknown ones are left out whole
 */
export function destinationOf(word: string, isOptional: boolean): Destination | undefined {
  const known = Object.hasOwn(destinations, word) ? destinations[word] : undefined;
  if (known) return known;
  return isOptional || leftOut.has(word) ? { destination: 'nowhere' } : undefined;
}

const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: { destination: 'font' },
  stylesheet: { destination: 'style' },
  fldinst: { destination: 'code' },
  fldrslt: {},
  field: {},
  listtext: { destination: 'marker' },
  pntext: { destination: 'marker' },
  htmltag: { destination: 'tag' },
  footnote: { destination: 'text', flow: 'footnote' },
  shptxt: { destination: 'text', flow: 'box' },
  // A drawing holds its text box among properties of its own; its replacement for old programs repeats it.
  shpinst: {},
  nesttableprops: {},
  // The first group is for programs without Unicode, the second one holds the same in Unicode.
  upr: { destination: 'nowhere' },
  ud: { reopens: true },
  info: { destination: 'nowhere' },
  title: { destination: 'title', reopens: true },
  author: { destination: 'author', reopens: true },
};

/** Groups whose characters are never words of the text. */
const leftOut: ReadonlySet<string> = new Set(
  (
    'colortbl filetbl listtable listoverridetable revtbl rsidtbl generator pict object objdata nonshppict shppict sp ' +
    'shprslt header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atndate atnref ' +
    'atnparent atrfstart atrfend comment doccomm subject keywords category operator manager company hlinkbase ' +
    'creatim revtim printim buptim xe tc tcn txe rxe bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
    'falt panose fontemb fontfile template background themedata colorschememapping datastore latentstyles ' +
    'xmlnstbl userprops mmath do pn pntxta pntxtb pnseclvl nextfile private nonesttables'
  ).split(' '),
);
