import type { WireItem, WireTime } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { readWireTime, wallClock } from '../../xml/wire-time.ts';
import { at, attribute, child, type XmlElement } from '../../xml/xml-tree.ts';

type ReleaseFields = Pick<WireItem, 'created' | 'embargo' | 'expiry'>;

/**
 * When a NITF story was written, may be published and lapses.
 *
 * A `date.release` is an embargo only where it lies after `date.issue`: many agencies repeat the one in the
 * other. An item called embargoed without a readable release date stays under embargo.
 */
export function releaseFields(nitf: XmlElement, embargoed: boolean): ReleaseFields {
  const docdata = at(nitf, 'head', 'docdata');
  const issue = normOf(docdata, 'date.issue');
  const release = normOf(docdata, 'date.release');
  return present<ReleaseFields>({
    created: issue ?? storyDate(nitf) ?? release,
    embargo: embargoed ? (release ?? { raw: 'embargoed' }) : isLater(release, issue) ? release : undefined,
    expiry: normOf(docdata, 'date.expire'),
  });
}

/** Where no date of issue is filed, the dateline or the publication may have a stamp. */
function storyDate(nitf: XmlElement): WireTime | undefined {
  const dateline = at(nitf, 'body', 'body.head', 'dateline', 'story.date');
  const publication = at(nitf, 'head', 'pubdata');
  return readWireTime(attribute(dateline, 'norm') ?? attribute(publication, 'date.publication'));
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
