// Plain JavaScript: the launcher needs it under any Node.
import { readFileSync } from 'node:fs';

/** How often to look, in milliseconds. */
const lookEveryMs = 200;

/**
 * Calls back once when the npm that ran this command is gone.
 *
 * `npx` runs a command through a shell and passes signals to that shell alone, which dies and leaves the command
 * running. Without npm nothing is watched: a command may outlive the shell that started it.
 *
 * @param {() => void} callback
 */
export function whenNpmIsGone(callback) {
  if (!process.env.npm_execpath) return;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    callback();
  }, lookEveryMs);
  timer.unref();
}

// The shell, and npm above it where the system tells (Linux).
function parents() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2];
  } catch {
    return '';
  }
}
