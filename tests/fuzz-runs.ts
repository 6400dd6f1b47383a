/**
 * How many inputs a property is tried with: a few at every commit, `FUZZ_RUNS` of them by `npm run fuzz`.
 *
 * @param short - runs at every commit
 */
export function fuzzRuns(short: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? short);
}
