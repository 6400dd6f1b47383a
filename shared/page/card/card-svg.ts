import { escapeAttribute, escapeText } from '../frame/escape.ts';
import { type CardColours, type CardFace, cardSize } from './card-face.ts';
import { headlineWords } from './headline-words.ts';
import { type Column, lineHeight, setHeadline } from './set-headline.ts';
import type { Typesetter, Weight } from './typesetter.ts';

/** The stylesheet's own, in its light scheme. */
const shipped: CardColours = { paper: '#fbf9f4', ink: '#1c1a16', accent: '#a5281b' };
const margin = 80;
const { width, height } = cardSize;
const column: Column = { width: width - 2 * margin, height: 316 };
const headlineTop = 150;
const nameSizes = { foot: 42, alone: 96 } as const;
/** Size of the letters to whose full stop the mark would belong, where no word can be drawn. */
const markAlone = 420;

/**
 * Describes a story's card as SVG: section, headline, and the site's name with the full stop of its masthead.
 *
 * Words that the fonts cannot set right are left out, never drawn as boxes: without its headline a card shows the
 * site's name large.
 */
export function cardSvg(face: CardFace, type: Typesetter): string {
  const drawing = new Drawing(face, type);
  const { colours } = drawing;
  const words = headlineWords(face.headline, type);
  const legible = words.length > 0 && type.covers(words.join(' '));
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="16" fill="${colours.ink}"/>`,
    drawing.section(),
    legible ? drawing.headline(words) : '',
    drawing.foot(legible ? nameSizes.foot : nameSizes.alone),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

class Drawing {
  private readonly face: CardFace;
  private readonly type: Typesetter;
  readonly colours: CardColours;

  constructor(face: CardFace, type: Typesetter) {
    this.face = face;
    this.type = type;
    this.colours = face.colours ?? shipped;
  }

  section(): string {
    const words = headlineWords(this.face.section, this.type).join(' ');
    if (!this.type.covers(words)) return '';
    const [line = ''] = setInOneLine(words, { size: 34, weight: 600, room: column.width }, this.type);
    return this.line(line, { size: 34, weight: 600, fill: this.colours.accent, baseline: 108 });
  }

  /** In the middle of its room, so that a short one does not hang from the top. */
  headline(words: readonly string[]): string {
    const { lines, size } = setHeadline(words, column, this.type);
    const leading = size * lineHeight;
    const top = headlineTop + (column.height - lines.length * leading) / 2;
    return lines
      .map((line, index) => {
        const baseline = Math.round(top + index * leading + size);
        return this.line(line, { size, weight: 700, fill: this.colours.ink, baseline });
      })
      .join('');
  }

  foot(size: number): string {
    const name = headlineWords(this.face.site, this.type).join(' ');
    const alone = size === nameSizes.alone;
    const baseline = alone ? 360 : 578;
    const rules = [506, 513].map(
      (y) => `<rect x="${margin}" y="${y}" width="${column.width}" height="2" fill="${this.colours.ink}"/>`,
    );
    const style = { size, weight: 700 as const, room: column.width - size };
    const [line = '', set = size] = this.type.covers(name) ? setInOneLine(name, style, this.type) : [];
    const drawn = this.line(line, { size: set, weight: 700, fill: this.colours.ink, baseline });
    if (drawn === '') return `${rules.join('')}${this.stop(0, alone ? markAlone : set, baseline)}`;
    const after = this.type.width(line, set, 700) + set * 0.12;
    return `${rules.join('')}${drawn}${this.stop(after, set, baseline)}`;
  }

  /** The square after the name, as on the masthead. */
  private stop(after: number, size: number, baseline: number): string {
    const side = Math.round(size * 0.26);
    const x = Math.round(this.face.dir === 'rtl' ? width - margin - after - side : margin + after);
    return `<rect x="${x}" y="${baseline - side}" width="${side}" height="${side}" fill="${this.colours.accent}"/>`;
  }

  private line(
    text: string,
    { size, weight, fill, baseline }: { size: number; weight: Weight; fill: string; baseline: number },
  ): string {
    if (text === '') return '';
    const rtl = this.face.dir === 'rtl';
    const place = rtl ? `x="${width - margin}" text-anchor="end"` : `x="${margin}"`;
    // The renderer takes every line for left-to-right; an embedding says that this one is not.
    const words = rtl ? `\u202b${text}\u202c` : text;
    return (
      `<text ${place} y="${baseline}" font-family="Noto Sans" font-size="${size}" font-weight="${weight}" ` +
      `fill="${fill}" xml:lang="${escapeAttribute(this.face.language)}">${escapeText(words)}</text>`
    );
  }
}

/** A name in one line: smaller where it is long, and cut where it is too long even then. */
function setInOneLine(
  text: string,
  { size, weight, room }: { size: number; weight: Weight; room: number },
  type: Typesetter,
): [line: string, size: number] {
  const wide = type.width(text, size, weight);
  if (wide <= room) return [text, size];
  const smaller = Math.max(Math.floor((size * room) / wide), Math.min(size, 28));
  if (type.width(text, smaller, weight) <= room) return [text, smaller];
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (letters.length > 1 && type.width(`${letters.join('')}…`, smaller, weight) > room) letters.pop();
  return [`${letters.join('').trimEnd()}…`, smaller];
}
