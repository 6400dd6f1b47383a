import type { WireItem, WireTime } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { readWireTime, wallClock } from '../../xml/wire-time.ts';
import { attribute, child, type XmlElement } from '../../xml/xml-tree.ts';

type ReleaseFields = Pick<WireItem, 'created' | 'embargo' | 'expiry'>;

/**
 * When a NITF story was written, may be published and lapses.
 *
 * A `date.release` is an embargo only where it lies after `date.issue`: many agencies repeat the one in the
 * other. An item called embargoed without a readable release date stays under embargo.
 */
export function releaseFields(docdata: XmlElement | undefined, embargoed: boolean): ReleaseFields {
  const issue = normOf(docdata, 'date.issue');
  const release = normOf(docdata, 'date.release');
  return present<ReleaseFields>({
    created: issue ?? release,
    embargo: embargoed ? (release ?? { raw: 'embargoed' }) : isLater(release, issue) ? release : undefined,
    expiry: normOf(docdata, 'date.expire'),
  });
}

function normOf(docdata: XmlElement | undefined, local: string): WireTime | undefined {
  return readWireTime(attribute(child(docdata, local), 'norm'));
}

function isLater(release: WireTime | undefined, issue: WireTime | undefined): boolean {
  if (release === undefined || issue === undefined) return false;
  if (release.instant !== undefined && issue.instant !== undefined) return release.instant > issue.instant;
  const [releaseClock, issueClock] = [wallClock(release), wallClock(issue)];
  // One that cannot be read at all may be an embargo: it is passed on, and holds the story.
  return releaseClock === undefined || issueClock === undefined || releaseClock > issueClock;
}
