import type { Signal } from '../../../story/story.ts';
import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { publishingStatus } from '../../xml/publishing-status.ts';
import { urgencyOf } from '../../xml/whole-number.ts';
import { later, readWireTime } from '../../xml/wire-time.ts';
import { attribute, child, children, textOf, type XmlElement } from '../../xml/xml-tree.ts';

type Fields = Pick<
  WireItem,
  'urgency' | 'pubStatus' | 'holds' | 'signals' | 'created' | 'embargo' | 'expiry'
>;

/** What `NewsManagement` says: status, urgency, when this revision was made and when its status will change. */
export function managementFields(management: XmlElement | undefined): Fields {
  const filed = attribute(child(management, 'Status'), 'FormalName');
  const status = publishingStatus(filed);
  const change = futureStatus(child(management, 'StatusWillChange'));
  const timeOf = (local: string) => readWireTime(textOf(child(management, local)));
  const instruction = instructedSignals(management);
  return present<Fields>({
    urgency: urgencyOf(attribute(child(management, 'Urgency'), 'FormalName')),
    pubStatus: status.pubStatus,
    holds: [...status.holds],
    created: later(timeOf('ThisRevisionCreated'), timeOf('FirstCreated')),
    embargo: status.embargoed ? (change.becomesUsable ?? { raw: 'embargoed' }) : undefined,
    expiry: change.becomesCanceled,
    signals: [...new Set([...status.signals, ...instruction])],
  });
}

/** `StatusWillChange` ends an embargo, or the life of a story. */
function futureStatus(change: XmlElement | undefined) {
  const next = publishingStatus(attribute(child(change, 'FutureStatus'), 'FormalName')).pubStatus;
  const when = readWireTime(textOf(child(change, 'DateAndTime')));
  return {
    becomesUsable: next === 'usable' ? when : undefined,
    becomesCanceled: next === 'canceled' ? when : undefined,
  };
}

/** The kind of item, and what its `Instruction` says it does to what was sent before. */
function instructedSignals(management: XmlElement | undefined): Signal[] {
  const itemType = attribute(child(management, 'NewsItemType'), 'FormalName')?.toLowerCase();
  const kind: Signal[] = itemType === 'alert' || itemType === 'advisory' ? [itemType] : [];
  const instructions = children(management, 'Instruction').flatMap((instruction): Signal[] => {
    const word = attribute(instruction, 'FormalName')?.toLowerCase();
    if (word === 'correction' || word === 'update') return [word];
    return word === 'rectify' ? ['correction'] : [];
  });
  return [...kind, ...instructions];
}
