import fc from 'fast-check';

/**
 * The inputs that laws are tried with are the same at every commit, so that a red gate means the change under it.
 * New ones are looked for by `npm run fuzz` and every night: `LAWS_SEED=random`, or the seed that a failure printed.
 */
const seed = process.env['LAWS_SEED'] ?? '20261124';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
