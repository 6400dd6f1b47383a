#!/usr/bin/env node
// Starts the command line on Node 24, whatever Node the machine has: the project brings its own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { whenNpmIsGone } from './npm-parent.mjs';

const main = new URL('./main.ts', import.meta.url);

if (major(process.versions.node) >= 24) await import(main.href);
else runOn(nodeOfTheProject());

function major(version) {
  return Number.parseInt(version, 10);
}

function nodeOfTheProject() {
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = fileURLToPath(new URL(`../../node_modules/node/bin/${exe}`, import.meta.url));
  if (existsSync(path)) return path;
  process.stderr.write(
    `newsroom: this is Node ${process.versions.node} and the project's own Node 24 is not installed.\nRun npm ci in the project's folder, then try again.\n`,
  );
  process.exit(1);
}

// The channel ('ipc') tells the newsroom when this launcher dies without a word, so that nothing is left running.
function runOn(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`newsroom: Node 24 did not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1);
  });
}
