import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { startNewsroom } from '#infra/local/start-newsroom.ts';

/**
 * The project's own newsroom in a process that kills itself, as a power cut would, at one call that its functions
 * make to AWS: `node mortal-newsroom.ts DATA CALL before|after`. `before` has no effect; `after` has its effect,
 * and nobody hears of it.
 */
const [dataDir = '', call = '0', when = 'before'] = process.argv.slice(2);

let calls = 0;
const channel = when === 'before' ? 'http.server.request.start' : 'http.server.response.finish';
subscribe(channel, (message) => {
  const { request } = message as { request: IncomingMessage };
  if (!request.headers['user-agent']?.includes('AWS_Lambda')) return;
  calls += 1;
  if (calls === Number(call)) process.kill(process.pid, 'SIGKILL');
});

const { endpoints } = await startNewsroom({ dataDir });
process.stdout.write(`${JSON.stringify(endpoints)}\n`);
