import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Invocation } from './invocation.ts';

/**
 * The inside of a function's environment: loads the bundle once, then answers one invocation at a time.
 *
 * Whatever the handler throws is told to the pool; a crash of the thread is seen by the pool itself.
 */
const port = parentPort;
if (!port) throw new Error('function-worker.ts runs as a worker thread only');

enableCompileCache();
const { module, exportName } = workerData as { module: string; exportName: string };
const bundle: Record<string, unknown> = await import(module);
const handler = bundle[exportName];
if (typeof handler !== 'function') throw new Error(`The bundle exports no ${exportName}`);

port.on('message', async (invocation: Invocation) => {
  port.postMessage(await answer(invocation));
});
port.postMessage({ ready: true });

async function answer({
  id,
  event,
  functionName,
  functionArn,
  deadline,
  memoryMb,
}: Invocation): Promise<Answer> {
  const context = {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const result: unknown = await (handler as (event: unknown, context: object) => unknown)(event, context);
    return { id, result: JSON.parse(JSON.stringify(result ?? null)) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
