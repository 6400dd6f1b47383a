import type { WireTime } from '../../wire-file.ts';
import { type Copy, type Ruling, setBy } from './copy.ts';
import { readMoment } from './moment.ts';
import { isWeekday } from './moment-words.ts';
import { wireTime } from './wire-time.ts';

const maxLine = 160;
const override = setBy('Embargo');

export const embargoRuling: Ruling = { rule: 'embargo_line', override };

// What opens an embargo line. The words after it are its time; a story about an embargo goes on in prose.
const opening =
  /^(?:strictly |under )?(?:embargo(?:ed)?(?: for (?:release|publication))?(?: (?:until|till|to|before|at|on))?|not for (?:release|publication|broadcast) (?:before|until)(?: (?:on|at))?|hold for release(?: (?:until|at|on))?|for release(?: (?:at|on|after))?|sperrfrist(?: bis)?|frei ab|sous embargo(?: jusqu[’']au)?|embargo jusqu[’']au|embargado hasta(?: el)?|embargo hasta(?: el)?|эмбарго(?: до)?|embarqo|ambargo)(?![\p{L}’'-])\s*[:.–—-]?\s*/iu;

// AP's advance marks: Adv03 in a slug or alone; "For Release MON AMs, Aug. 3".
const advance =
  /^(?:adv(?:ance)?\.?\s?\d{1,2}|(?:mon|tue|wed|thu|fri|sat|sun|weekend)\w{0,6} [ap]ms?\b.{0,40})$/i;
const openEnded = /^(?:hfr|hold for release|for advance use|until further notice|tba|tbc)$/i;

/** Whether the line is an embargo and nothing else; gives the words of its time. */
export function embargoWords(line: string): string | undefined {
  if (line.length > maxLine) return undefined;
  const bare = withoutDecoration(line);
  if (advance.test(bare) || openEnded.test(bare)) return bare;
  const open = opening.exec(bare);
  if (!open) return undefined;
  const words = bare.slice(open[0].length).trim();
  return isTimeLike(words, open[0]) ? words : undefined;
}

/** Reads the words of an embargo; without a date, a time and a sure zone there is no instant: ask. */
export function readEmbargoWords(words: string, raw = words): WireTime {
  const stamp = words
    .replace(/[.!]+$/, '')
    .replace(/\b(?:after|from|until|till|before)\s/gi, ' ')
    .trim();
  const moment = readMoment(stamp);
  return moment ? wireTime(raw, moment).time : { raw };
}

/** Takes an embargo line, and the line below it where the time stands there. */
export function takeEmbargoLine(copy: Copy): boolean {
  const at = copy.top;
  const length = embargoLength(copy, at);
  if (length === 0) return false;
  keepEmbargo(copy, copy.take(at, length, embargoRuling));
  return true;
}

/** Lines of the embargo at an index: none, one, or two where the time stands below. */
export function embargoLength(copy: Copy, at: number): 0 | 1 | 2 {
  const words = embargoWords(copy.textAt(at));
  if (words === undefined) return 0;
  return words === '' && readMoment(withoutDecoration(copy.textAt(at + 1))) ? 2 : 1;
}

/** Keeps the time of an embargo whose lines were taken. */
export function keepEmbargo(copy: Copy, lines: string): void {
  const [line = '', below] = lines.split('\n').map((words) => words.trim());
  const words = below === undefined ? (embargoWords(line) ?? '') : withoutDecoration(below);
  setEmbargo(copy, readEmbargoWords(words, below === undefined ? line : `${line} ${below}`));
}

/** Keeps the embargo that asks, else the later one: of two embargoes the stricter holds. */
export function setEmbargo(copy: Copy, embargo: WireTime): void {
  const known = copy.draft.embargo;
  const isStricter =
    known?.instant !== undefined && (embargo.instant === undefined || embargo.instant > known.instant);
  if (known === undefined || isStricter) copy.draft.embargo = embargo;
  const isKnown = copy.warnings.some((warning) => warning.code === 'embargo_without_instant');
  if (embargo.instant !== undefined || isKnown) return;
  copy.warn(
    'embargo_without_instant',
    `The embargo "${embargo.raw}" does not give a date, a time and a clear time zone.`,
    'Put a line such as "Embargo: 2027-02-03T00:01Z" at the very top of the file.',
  );
}

/** Takes `FOR IMMEDIATE RELEASE`, which says that there is no embargo. */
export function takeReleaseNow(copy: Copy): boolean {
  const at = copy.top;
  const bare = copy.textAt(at).length > 80 ? '' : withoutDecoration(copy.textAt(at));
  if (
    !/^(?:for immediate (?:release|publication)|zur sofortigen veröffentlichung|pour diffusion immédiate|no embargo|embargo: none)$/i.test(
      bare,
    )
  ) {
    return false;
  }
  copy.take(at, 1, { rule: 'release_now', override });
  return true;
}

// Prose such as "Embargo on grain lifted" has words where an embargo has a time. Where "until" or "before"
// says that there is one, any words will do: an embargo that cannot be read asks.
function isTimeLike(words: string, open: string): boolean {
  if (words === '') return !/^(?:for release|frei ab)/i.test(open);
  const time = words.replace(/[.!]+$/, '');
  if (openEnded.test(time) || advance.test(time) || readMoment(time)) return true;
  const isOrder =
    /^(?:strictly |under )?embargoed|^not for|^hold for|^sperrfrist/i.test(open) ||
    open === open.toUpperCase();
  const isBounded = isOrder && /(?:until|till|before|sperrfrist|jusqu.au|hasta|до)\b/iu.test(open);
  if (isBounded) return words.length <= 80 && !/[?!]$/.test(words);
  return (isOrder || open.includes(':') || /release|frei ab|до|jusqu|hasta/iu.test(open)) && isDated(words);
}

function isDated(words: string): boolean {
  if (/[.!?]$/.test(words)) return false;
  const names = words.split(/[^\p{L}]+/u);
  return (
    /\d/.test(words) || names.some((name) => isWeekday(name) || /^(?:noon|midnight|further)$/i.test(name))
  );
}

function withoutDecoration(line: string): string {
  return line
    .trim()
    .replace(/^[\s*#=\-–—[\](){}!]+/, '')
    .replace(/[\s*#=\-–—[\](){}!]+$/, '');
}
