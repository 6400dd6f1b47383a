import type { Hold, Signal } from '../../../story/story.ts';
import { wordsOf } from '../../markup/nitf-body.ts';
import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { publishingStatus } from '../../xml/publishing-status.ts';
import { later, readWireTime } from '../../xml/wire-time.ts';
import { child, children, elementsOf, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { codeOf, lastPart, nameOf } from './named.ts';

type Fields = Pick<WireItem, 'pubStatus' | 'holds' | 'signals' | 'created' | 'embargo' | 'expiry'>;

interface ItemMeta extends Fields {
  readonly title: string | undefined;
  readonly edNotes: readonly string[];
  readonly agencies: NonNullable<WireItem['infoSources']>;
}

/** What `itemMeta` says: status, signals, embargo, expiry, times and notes for the desk. */
export function itemMetaFields(meta: XmlElement | undefined): ItemMeta {
  const status = publishingStatus(codeOf(child(meta, 'pubStatus')));
  const timeOf = (local: string) => readWireTime(textOf(child(meta, local)));
  const agency = nameOf(child(meta, 'provider'));
  const embargo = timeOf('embargoed');
  const isOpenEnded = embargo === undefined && (status.embargoed || child(meta, 'embargoed') !== undefined);
  return {
    ...present<Fields>({
      pubStatus: status.pubStatus,
      holds: isOpenEnded ? [...status.holds, openEmbargo] : [...status.holds],
      signals: [...new Set([...status.signals, ...children(meta, 'signal').flatMap(signalOf)])],
      created: later(timeOf('versionCreated'), timeOf('firstCreated')),
      embargo,
      expiry: timeOf('expires'),
    }),
    title: textOf(child(meta, 'title')),
    edNotes: elementsOf(meta)
      .filter(({ local }) => local.toLowerCase() === 'ednote')
      .map(wordsOf)
      .filter((note) => note !== ''),
    agencies: agency === undefined ? [] : [{ name: agency, role: 'agency' }],
  };
}

/** By the standard an empty `embargoed` is an embargo until further notice. */
const openEmbargo: Hold = {
  code: 'embargo-without-time',
  message: 'The wire sets an embargo without saying when it ends.',
  fix: 'Release the story when the agency lifts the embargo, or drop it again with an Embargo: line.',
};

const signals: Readonly<Record<string, Signal>> = {
  alert: 'alert',
  flash: 'alert',
  update: 'update',
  correction: 'correction',
  corrected: 'correction',
  refile: 'refile',
  repeat: 'repeat',
  wrapup: 'wrapup',
  advisory: 'advisory',
  kill: 'kill',
  withdrawn: 'kill',
  hold: 'hold',
};

function signalOf(signal: XmlElement): Signal[] {
  const word = lastPart(codeOf(signal)) ?? '';
  const known = Object.hasOwn(signals, word) ? signals[word] : undefined;
  return known === undefined ? [] : [known];
}
