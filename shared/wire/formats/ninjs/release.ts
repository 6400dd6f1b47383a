import type { Signal } from '../../../story/story.ts';
import type { JsonFields } from '../../json/json-fields.ts';
import type { WireItem, WireTime } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { publishingStatus } from '../../xml/publishing-status.ts';
import { later, readWireTime } from '../../xml/wire-time.ts';

type ReleaseFields = Pick<WireItem, 'pubStatus' | 'holds' | 'created' | 'embargo' | 'expiry'>;

/** Whether and when an item may be published, and when it was written. */
export function releaseFields(fields: JsonFields): ReleaseFields & { readonly signals: readonly Signal[] } {
  const status = publishingStatus(statusOf(fields));
  return {
    ...present<ReleaseFields>({
      pubStatus: status.pubStatus,
      holds: [...status.holds],
      created: createdOf(fields),
      embargo: embargoOf(fields, status.embargoed),
      expiry: timeOf(fields, 'expires', 'expiry', 'expirydate'),
    }),
    signals: status.signals,
  };
}

/** Words of content systems that mean no more than `usable`. */
const usableWords = /^(?:published|publish|final|live|active|approved|ready|done|complete|public|ok)$/i;

function statusOf(fields: JsonFields): string | undefined {
  const filed = fields.text('pubstatus') ?? fields.text('status') ?? withdrawnState(fields);
  return filed !== undefined && usableWords.test(filed) ? 'usable' : filed;
}

/** A content system's `state` counts only where it takes a story back. */
function withdrawnState(fields: JsonFields): string | undefined {
  const state = fields.text('state');
  if (state === undefined) return undefined;
  if (/^(?:recalled|unpublished|spiked)$/i.test(state)) return 'canceled';
  return /^(?:killed|cancell?ed|withheld|held)$/i.test(state) ? state : undefined;
}

function createdOf(fields: JsonFields): WireTime | undefined {
  const version = timeOf(
    fields,
    'versioncreated',
    'contentmodified',
    'updated',
    'modified',
    'datemodified',
    'updatedat',
  );
  const first = timeOf(
    fields,
    'firstcreated',
    'contentcreated',
    'created',
    'firstpublished',
    'published',
    'datepublished',
    'publishedat',
    'createdat',
    'date',
    'timestamp',
  );
  return later(version, first);
}

/** An embargo that cannot be read is passed on all the same: it holds the story. */
function embargoOf(fields: JsonFields, isEmbargoed: boolean): WireTime | undefined {
  const names = ['embargoeduntil', 'embargoed', 'embargo', 'embargountil', 'embargodate', 'embargotime'];
  for (const name of names) {
    const value = fields.value(name);
    if (value === undefined || value === false) continue;
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    if (/^(?:none|no|false|0|null|\{\})$/i.test(text.trim())) continue;
    return readWireTime(text.toWellFormed()) ?? { raw: 'embargoed' };
  }
  return isEmbargoed ? { raw: 'embargoed' } : undefined;
}

function timeOf(fields: JsonFields, ...names: readonly string[]): WireTime | undefined {
  const times = names.flatMap((name) => readWireTime(fields.text(name)) ?? []);
  return times.find(({ instant }) => instant !== undefined) ?? times[0];
}
