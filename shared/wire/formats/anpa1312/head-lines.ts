import { takeByline } from '../text/byline.ts';
import { type Copy, type Line, setBy } from '../text/copy.ts';
import { takeAdvisory, takeCorrectionLine, takeEdNote } from '../text/ed-notes.ts';
import { takeEmbargoLine, takeReleaseNow } from '../text/embargo-line.ts';
import { takeDeskVerb } from '../text/kill-and-hold.ts';
import { takeVersionTags } from '../text/version-tags.ts';
import type { WireLine } from './wire-line.ts';
import { gapBefore } from './wire-lines.ts';

const maxHeadLines = 40;
const maxHeadline = 250;
const media =
  /^(?:with |eds, )?(?:AP |AFP |Kyodo |Reuters )?(?:photos?|graphics?|video|audio|interactives?|illustrations?|multimedia|pictures?)(?=[\s:,]|$)(?:[\s:,]*$|.*(?:\d|available|planned|moved|upcoming|advance))/i;
const note = /^(?:editor[’']?s[’']? note|eds?\b[.,: ]|for (?:global|use|release)|moving on|adv(?:ance)? )/i;
const agency =
  /^(?:(?:the )?associated press|(?:AP|AFP|Kyodo|Reuters|Xinhua|UPI)(?: .{0,40})?|.{2,40}(?:writers?|correspondents?|reporters?|editors?))$/i;

/**
 * Takes the lines that `^` sets above the text: headline, notes for the desk, photos, embargo, byline.
 *
 * The first one that is nothing else is the headline. What none of them is stays in the text, as lines of its own.
 */
export function takeHeadLines(copy: Copy, isTabular: boolean): void {
  const heads = new Set(copy.lines.filter(isHead));
  const kept: Line[] = [];
  for (let lines = 0; lines < maxHeadLines; lines++) {
    const at = copy.top;
    const line = copy.lines[at];
    if (!line || !heads.has(line)) break;
    if (takeKnown(copy)) continue;
    if (copy.draft.headline === undefined && line.text.trim().length <= maxHeadline) takeHeadline(copy, line);
    else kept.push(...copy.lines.splice(at, 1), ...(isTabular ? [] : [gapBefore(line)]));
  }
  copy.lines.splice(copy.top, 0, ...kept);
}

function isHead(line: Line): boolean {
  return 'isHead' in line && (line as WireLine).isHead;
}

function takeKnown(copy: Copy): boolean {
  return (
    takeReleaseNow(copy) ||
    takeEmbargoLine(copy) ||
    takeDeskVerb(copy) ||
    takeCorrectionLine(copy) ||
    takeEdNote(copy) ||
    takeAdvisory(copy) ||
    takeDeskLine(copy) ||
    takeBylineWithAgency(copy)
  );
}

function takeDeskLine(copy: Copy): boolean {
  const at = copy.top;
  const text = copy.textAt(at);
  if (!media.test(text.slice(0, 300)) && !note.test(text)) return false;
  copy.addEdNote(
    copy.take(at, 1, { rule: 'desk_line', override: 'Take the "^" off the line to publish it.' }),
  );
  return true;
}

function takeBylineWithAgency(copy: Copy): boolean {
  if (!takeByline(copy)) return false;
  const post = copy.textAt(copy.top);
  if (post.length <= 60 && agency.test(post) && copy.draft.byline !== undefined) {
    copy.take(copy.top, 1, { rule: 'byline', override: setBy('Byline') });
    copy.draft.byline = `${copy.draft.byline}, ${post}`;
  }
  return true;
}

function takeHeadline(copy: Copy, line: Line): void {
  const words = copy.take(copy.top, 1, { rule: 'headline_line', override: setBy('Headline') });
  // Kyodo ends a headline with a plus sign.
  const headline = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s?\+$/, '');
  if (headline !== '') copy.draft.headline = takeVersionTags(copy, headline, line);
}
