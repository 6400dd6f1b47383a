/** One figure of the bench, and what it is held against. */
export interface Measurement {
  readonly what: string;
  readonly unit: 'µs' | 'ms' | 'KB' | 'MB' | 'calls' | 'objects';
  /** Absent where it could not be measured; `what` says why. */
  readonly ours?: number;
  readonly peer?: number;
  readonly peerIs?: string;
  /** Ours by the peer's. */
  readonly ratio?: number;
  /** The ratio may be this much at most. */
  readonly goal?: number;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Measurement[];
}

export function isMissed({ ratio, goal }: Measurement): boolean {
  return ratio !== undefined && goal !== undefined && ratio > goal;
}

/** The sections as lines for a terminal. */
export function tableOf(sections: readonly Section[]): string {
  return sections.map(({ title, rows }) => [title, ...rows.map(lineOf), ''].join('\n')).join('\n');
}

function lineOf(row: Measurement): string {
  const { what, unit, ours, ratio, goal, peerIs } = row;
  const figure = ours === undefined ? '' : `${ours.toFixed(unit === 'ms' ? 2 : 0)} ${unit}`;
  const times = ratio === undefined ? '' : `${ratio.toFixed(ratio < 0.1 ? 4 : 2)}x`;
  const verdict = goal === undefined ? '' : `, goal ${goal}x ${isMissed(row) ? 'MISSED' : 'met'}`;
  const held = times && `${times}${verdict} (${peerIs ?? ''})`;
  return `  ${what.padEnd(36)} ${figure.padStart(10)}  ${held}`.trimEnd();
}
