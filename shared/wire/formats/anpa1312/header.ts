/** What the header line of an ANPA 1312 message says. */
export interface Header {
  /** 1 (highest) to 9; absent for a letter that the standard does not have. */
  readonly urgency?: number;
  /** One letter, lower case; its meaning is the agency's. */
  readonly category?: string;
  /** As far as it fits into its 24 characters: `BC-LT--Harbour-FiresB`. */
  readonly keyword?: string;
  /** Month and day of sending, in the zone of the sender. */
  readonly day?: readonly [month: number, day: number];
  /** Whether DC4 DC2 mark the copy as a table. */
  readonly isTabular: boolean;
}

const urgencies: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 4, d: 5, s: 6, w: 6, a: 6 };
// "r a BC-US--Ferry 1stLd-Writethru   11-13 1693", with two device codes before the keyword.
const line =
  /(?:^|[\r\n])[ \t]{0,4}(?<priority>[a-z]) (?<category>[a-z])(?: ?(?<codes>[\x11-\x14]{1,4}))?[ \t]{1,3}(?<keyword>[^\s\x00-\x1f\x7f-\x9f\ufffe\uffff]{1,40})(?<rest>[^\r\n]*)/i;

/**
 * Reads the second line of a header: priority, category, device codes, keyword, date, word count.
 *
 * @see ANPA 1312, section 3
 */
export function readHeader(header: string): Header {
  const head = header.slice(0, 300);
  const fields = line.exec(head)?.groups;
  if (!fields) return { isTabular: /\x14\x12/.test(head) };
  const { priority = '', category = '', keyword = '', codes = '', rest = '' } = fields;
  const urgency = urgencies[priority.toLowerCase()];
  const date = /\s(?<month>\d\d)-(?<day>\d\d)(?=\s|$)/.exec(rest)?.groups;
  return {
    ...(urgency !== undefined && { urgency }),
    category: category.toLowerCase(),
    keyword,
    ...(date && { day: [Number(date['month']), Number(date['day'])] as const }),
    isTabular: codes.includes('\x14\x12'),
  };
}
