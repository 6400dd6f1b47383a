import { whenNpmIsGone } from './npm-parent.mjs';

/** How long a clean stop may take before the process ends anyway: everything that was accepted is on disk. */
const longestStopMs = 10_000;

/**
 * Waits until the command is asked to stop: Ctrl-C, a termination signal, a closed terminal, or the death of
 * the launcher or of the npm that ran it. Asking again changes nothing; a stop that hangs is cut off.
 */
export function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = () => {
    resolve();
    setTimeout(() => process.exit(1), longestStopMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  process.channel?.unref();
  if (!process.channel) whenNpmIsGone(stop);
  return promise;
}
