import { Temporal } from 'temporal-polyfill';
import type { WireTime } from '../../wire-file.ts';
import type { Moment } from './moment.ts';
import { offsetOfZone } from './time-zones.ts';

/** Why a stamp gives no instant. */
export type TimeDoubt = 'wrong_date' | 'ambiguous_date' | 'no_date' | 'no_time' | 'no_zone' | 'unclear_zone';

/**
 * The instant of a moment, where its words fix one: a real date, a time and an offset that is sure.
 *
 * @param raw - the stamp as filed
 */
export function wireTime(
  raw: string,
  moment: Moment,
): { readonly time: WireTime; readonly doubt?: TimeDoubt } {
  const doubt = dateDoubt(moment);
  if (doubt) return { time: { raw }, doubt };
  const local = localTime(moment);
  if (!local) return { time: { raw }, doubt: 'wrong_date' };
  const offset = moment.offset ?? (moment.zone === undefined ? undefined : offsetOfZone(moment.zone, local));
  if (moment.hour === undefined) return { time: { raw }, doubt: 'no_time' };
  if (offset === undefined) return { time: { raw }, doubt: zoneDoubt(moment) };
  const instant = Temporal.Instant.from(`${local.toString()}${offset}`);
  return { time: { raw, instant: instant.toString({ fractionalSecondDigits: 3 }), offset } };
}

function dateDoubt(moment: Moment): TimeDoubt | undefined {
  const { year, month, day, ambiguousDate } = moment;
  if (ambiguousDate) return 'ambiguous_date';
  return year === undefined || month === undefined || day === undefined ? 'no_date' : undefined;
}

function localTime(moment: Moment): Temporal.PlainDateTime | undefined {
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0 } = moment;
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    const days = hour === 24 && minute === 0 && second === 0 ? 1 : 0;
    return date
      .add({ days })
      .toPlainDateTime(
        Temporal.PlainTime.from(
          { hour: days === 1 ? 0 : hour, minute, second, millisecond },
          { overflow: 'reject' },
        ),
      );
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function zoneDoubt(moment: Moment): TimeDoubt {
  return moment.zone === undefined && moment.unknownZone === undefined ? 'no_zone' : 'unclear_zone';
}
