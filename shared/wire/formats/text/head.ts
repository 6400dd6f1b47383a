import { takeAlertTag } from './alert.ts';
import { takeByline } from './byline.ts';
import type { Copy } from './copy.ts';
import { takeAgencyDay, takeDateline } from './dateline.ts';
import { takeDpaHeader, takeSourceHeader } from './dpa-header.ts';
import { takeAdvisory, takeCorrectionLine, takeEdNote } from './ed-notes.ts';
import { takeEmbargoLine, takeReleaseNow } from './embargo-line.ts';
import { takeHeaderLines } from './header-lines.ts';
import { putDeckBack, setDeckAside, takeHeadline } from './headline.ts';
import { takeKeyLines } from './key-lines.ts';
import { takeDeskVerb } from './kill-and-hold.ts';
import { takeBulletinHead, takeReleaseLabel } from './press-release.ts';
import { takeSlugLine } from './slug-lines.ts';
import { takePickupLine } from './takes.ts';
import { takeTimestampLine } from './timestamp-line.ts';
import { takeEnvelope } from './wire-envelope.ts';
import { takeCountOrReference } from './word-count.ts';

type Convention = (copy: Copy) => boolean;

// Each looks at the first line that is left; they are asked again until none knows it.
const conventions: readonly Convention[] = [
  takeTimestampLine,
  takeAgencyDay,
  takeSourceHeader,
  takeReleaseNow,
  takeEmbargoLine,
  takeDeskVerb,
  takeSlugLine,
  takeReleaseLabel,
  takeBulletinHead,
  takeDpaHeader,
  takeAlertTag,
  takeCorrectionLine,
  takeEdNote,
  takePickupLine,
  takeCountOrReference,
  takeByline,
  takeDateline,
  takeAdvisory,
  takeHeadline,
  setDeckAside,
];

const maxHeadLines = 40;

/** Reads everything that stands above the first paragraph, in whatever order the wire sent it. */
export function readHead(copy: Copy): void {
  takeEnvelope(copy);
  takeKeyLines(copy);
  takeHeaderLines(copy);
  for (let lines = 0; lines < maxHeadLines && !copy.bodyBegun; lines++) {
    if (copy.top >= copy.lines.length || !conventions.some((convention) => convention(copy))) break;
  }
  putDeckBack(copy);
}
