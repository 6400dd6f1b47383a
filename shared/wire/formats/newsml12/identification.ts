import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { versionOf } from '../../xml/whole-number.ts';
import { child, textOf, type XmlElement } from '../../xml/xml-tree.ts';

/**
 * The identity that all revisions of a NewsItem share, and its revision.
 *
 * A `PublicIdentifier` ends in the revision, so it names one revision only and is filed as `sourceId`. One that
 * does not hold the item's own id, as Belga's constant one, identifies nothing and is left out.
 */
export function identificationFields(
  identification: XmlElement | undefined,
): Pick<WireItem, 'uri' | 'sourceId' | 'version'> {
  const identifier = child(identification, 'NewsIdentifier');
  const revision = textOf(child(identifier, 'RevisionId'));
  const publicId = textOf(child(identifier, 'PublicIdentifier'));
  const [provider, date, id] = ['ProviderId', 'DateId', 'NewsItemId'].map((part) =>
    textOf(child(identifier, part)),
  );
  const isNamed = id !== undefined && id !== '0';
  const built = isNamed && provider && date ? `urn:newsml:${provider}:${date}:${id}` : undefined;
  const stated = isNamed && publicId?.includes(id) ? publicId : undefined;
  return present<Pick<WireItem, 'uri' | 'sourceId' | 'version'>>({
    uri: stated === undefined ? built : withoutRevision(stated, revision),
    sourceId: stated,
    version: versionOf(revision),
  });
}

function withoutRevision(publicId: string, revision: string | undefined): string {
  const ending = ['', 'N', 'U', 'A']
    .map((update) => `:${revision}${update}`)
    .find((end) => publicId.endsWith(end));
  return ending === undefined ? publicId : publicId.slice(0, -ending.length);
}
