import { type Change, explained, type Reason } from './explained.ts';
import type { Mutant } from './switched-source.ts';

/**
 * Which mutants of a source are known to change nothing, and why.
 *
 * @param text - of the source
 * @returns by the mutant's id; `stray` are explanations that fit no mutant, or not one place
 */
export function explanationsOf(path: string, text: string, mutants: readonly Mutant[]) {
  const reasons = new Map<number, Reason>();
  const stray: string[] = [];
  for (const [reason, changes] of Object.entries(explained[path] ?? {}) as [Reason, readonly Change[]][]) {
    for (const [was, is] of changes) {
      const fitting = fittingMutants(text, [was, is], mutants);
      if (fitting.length === 0) stray.push(`${path}: ${was}  ->  ${is}`);
      for (const { id } of fitting) reasons.set(id, reason);
    }
  }
  return { reasons, stray };
}

function fittingMutants(text: string, [was, is]: Change, mutants: readonly Mutant[]): readonly Mutant[] {
  const at = text.indexOf(was);
  if (at < 0 || text.indexOf(was, at + 1) >= 0) return [];
  const changed = text.slice(0, at) + is + text.slice(at + was.length);
  return mutants.filter(({ from, to, after }) => text.slice(0, from) + after + text.slice(to) === changed);
}
