import { threads } from '../../shared/pipeline/relay/networks/threads.ts';
import { relayHandler } from '../relay-handler.ts';

/** Brings announcements to Threads. */
export const handler = relayHandler(threads);
