/** Why a change that no test notices is none. */
export type Reason =
  /** What stands in for something missing, where nothing can be missing; or says what holds without it. */
  | 'default'
  /** What it lets through is refused, or lost, at the next step all the same. */
  | 'guard'
  /** Another way to the same answer: longer, or by a step that changes nothing. */
  | 'detour'
  /** The two differ only where both answers are the same. */
  | 'tie'
  /** Undefined for absent: whoever reads it takes one for the other, and storage knows no undefined. */
  | 'absent'
  /** A value that the type asks for, and that nobody reads here. */
  | 'unread';

/** A piece of the source that stands there once, and what the change makes of it. */
export type Change = readonly [was: string, is: string];

/** Changes that change nothing, by file. The driver says so when one of them is noticed, or can no longer be made. */
export const explained: Readonly<Record<string, Partial<Record<Reason, readonly Change[]>>>> = {
  'shared/social/announcement-words.ts': {
    default: [["[primary = '']", "[primary = 'something else']"]],
  },
  'shared/social/defuse-signs.ts': {
    // The patterns look at three letters.
    detour: [['at - 3', 'at - 4']],
  },
  'shared/social/emoji-weight.ts': {
    // Among the emoji that Unicode recommends, none holds such a family or profession as a part.
    guard: [
      ['/^[\\u{267e}', '/[\\u{267e}'],
      ['/^[\\u{1f468}\\u{1f469}](?:', '/[\\u{1f468}\\u{1f469}](?:'],
      ['{1,2}$/u', '{1,2}/u'],
      ['/^[\\u{1f468}\\u{1f469}][\\u{1f3fb}', '/[\\u{1f468}\\u{1f469}][\\u{1f3fb}'],
      ['\\ufe0f?$/u', '\\ufe0f?/u'],
    ],
  },
  'shared/social/fit-post.ts': {
    default: [['choice.tags ?? []', 'choice.tags']],
    detour: [['kept >= 0', 'kept >= -1']],
  },
  'shared/social/graphemes.ts': {
    default: [["{ granularity: 'grapheme' }", '{}']],
    detour: [
      ['/^[ -~]*$/', '/^[ -~]$/'],
      ['/^[ -~]*$/.test(text)', 'false'],
    ],
  },
  'shared/social/hashtag.ts': {
    default: [["first = ''", "first = 'something else'"]],
  },
  'shared/social/link-weight.ts': {
    default: [
      ["labels.at(-1) ?? ''", 'labels.at(-1)'],
      ["labels.at(-1) ?? ''", "labels.at(-1) ?? 'something else'"],
    ],
    // No word of one label is a link, and no label is empty.
    guard: [
      ["host = ''", "host = 'something else'"],
      ["path = ''", "path = 'something else'"],
      ['zw`.split(/\\s+/)', 'zw`.split(/\\s/)'],
      ['asia`.split(\n    /\\s+/,', 'asia`.split(\n    /\\s/,'],
    ],
  },
  'shared/social/networks/bluesky-post.ts': {
    // A tag has a sign and a letter at least.
    tie: [['end - 1)', 'end - 2)']],
  },
  'shared/social/networks/mastodon-post.ts': {
    detour: [['/(\\s+)/', '/(\\S+)/']],
  },
  'shared/social/networks/threads-post.ts': {
    detour: [
      ['/^[ -~\\n]*$/', '/^[ -~\\n]$/'],
      ['/^[ -~\\n]*$/.test(text)', 'false'],
      ['if (/^[ -~\\n]*$/.test(text)) return text.length;', 'if (/^[ -~\\n]*$/.test(text)) '],
    ],
  },
  'shared/social/preview-posts.ts': {
    absent: [
      ['summary === undefined', 'false'],
      ['urgency === undefined', 'false'],
      ['tags === undefined', 'false'],
      ['handles === undefined', 'false'],
      ['correction === undefined', 'false'],
    ],
    unread: [
      ["rank: ''", "rank: 'something else'"],
      ['revision: 1', 'revision: 2'],
      ['revision: 1', 'revision: 0'],
    ],
    // Only what is loaded differs.
    detour: [
      ["network === 'x'", "network === ''"],
      ["network === 'x'", 'false'],
      ["(network) => network === 'x'", '(network) => undefined'],
      ["networks.every((network) => network === 'x')", 'false'],
      ['return networks.map(() => newsOnX(announcement, site));', ''],
    ],
  },
  'shared/social/shorten.ts': {
    default: [["{ granularity: 'grapheme' }", '{}']],
    // What is found too far is tried once more, and what is found too early is not near the end.
    guard: [
      ['[0, ends.length]', '[1, ends.length]'],
      ['[0, ends.length]', '[-1, ends.length]'],
      ['  return 0;', '  return -1;'],
      ['  return 0;', '  '],
      ['end > 0 &&', 'end > -1 &&'],
      ['end > 0 &&', 'end >= 0 &&'],
      ['end > 0 &&', 'true &&'],
    ],
    detour: [
      ['(least + most) / 2', '(least + most) / 1'],
      ['end > text.length * 0.75', 'end > text.length * -0.25'],
      ['end > text.length * 0.75', 'end >= text.length * 0.75'],
    ],
  },
  'shared/social/thread.ts': {
    guard: [['told.at(-1)?.kind', 'told.at(-1).kind']],
  },
  'shared/social/told.ts': {
    // Urgency begins at 1, and unknown is never less than anything.
    guard: [
      ['handle === undefined', 'false'],
      ['breaking = 0', 'breaking = -1'],
      ['urgency !== undefined', 'true'],
    ],
  },
  'shared/social/weighted-length.ts': {
    default: [
      ['codePointAt(0) ?? 0', 'codePointAt(0)'],
      ['codePointAt(0) ?? 0', 'codePointAt(0) ?? 1'],
      ['codePointAt(0) ?? 0', 'codePointAt(0) ?? -1'],
    ],
    // NFC leaves no U+2000 and no U+2001.
    guard: [
      ['codePoint >= 0x2000', 'codePoint > 0x2000'],
      ['codePoint >= 0x2000', 'codePoint >= 8193'],
    ],
    // Parts of no emoji weigh the same one by one.
    detour: [
      ['/(\\s+)/', '/(\\S+)/'],
      ['/(\\s+)/', '/(\\s)/'],
      ['/^[ -~]*$/', '/^[ -~]$/'],
      ['/^[ -~]*$/.test(text)', 'false'],
      ['if (/^[ -~]*$/.test(text)) return text.length;', 'if (/^[ -~]*$/.test(text)) '],
      ['!partOfEmoji().test(text)', 'false'],
      ['if (!partOfEmoji().test(text)) return codePointsWeight(text);', 'if (!partOfEmoji().test(text)) '],
    ],
  },
  'shared/story/desk/desk-command.ts': {
    // No instant is later than an order where none is known, and no announcement is owed where none was.
    tie: [
      ["record.heldAt ?? ''", 'record.heldAt'],
      [
        "(record.heldAt ?? '') >= at || (record.releasedAt ?? '')",
        "(record.heldAt ?? '') >= at || (record.releasedAt)",
      ],
      ["(record.releasedAt ?? '') >= order.at", '(record.releasedAt) >= order.at'],
      ["record.reinstatedAt ?? ''", 'record.reinstatedAt'],
    ],
    detour: [['return owed === undefined ?', 'return false ?']],
    // Of the answer of a comparison, the sign alone.
    unread: [
      ['a.at < b.at ? -1 : 1', 'a.at < b.at ? -2 : 1'],
      ['a.at < b.at ? -1 : 1', 'a.at < b.at ? -1 : 2'],
    ],
  },
  'shared/story/versions/rank.ts': {
    // Every version begins at 1, and a minus comes before every digit.
    tie: [
      ['story.version ?? 0', 'story.version ?? -1'],
      ['return second > otherSecond', 'return second >= otherSecond'],
    ],
    default: [
      ["[second = '', sequencer", "[second = 'something else', sequencer"],
      [", sequencer = ''] = rank", ", sequencer = 'something else'] = rank"],
      ["[otherSecond = '', other", "[otherSecond = 'something else', other"],
      ["otherSequencer = '']", "otherSequencer = 'something else']"],
    ],
  },
  'shared/story/versions/slot-changes.ts': {
    // Without a time of its own a story has that of its publication; no instant is later than an order where none is known.
    tie: [
      ['slot.contentCreated ?? at', 'slot.contentCreated'],
      ['stamp < at', 'stamp <= at'],
      ["record.killedAt ?? ''", 'record.killedAt'],
      ["record.reinstatedAt ?? ''", 'record.reinstatedAt'],
    ],
    default: [['return owed === undefined', 'return false']],
    detour: [['return announceDue === undefined ?', 'return false ?']],
  },
  'shared/story/versions/transitions.ts': {
    tie: [
      ['candidate.embargoedUntil !== undefined', 'true'],
      ['return embargoedUntil !== undefined', 'return true'],
      ['embargoedUntil > arrivedAt', 'embargoedUntil >= arrivedAt'],
    ],
  },
};
