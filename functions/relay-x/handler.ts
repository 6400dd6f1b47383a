import { x } from '../../shared/pipeline/relay/networks/x.ts';
import { relayHandler } from '../relay-handler.ts';

/** Brings announcements to X. */
export const handler = relayHandler(x);
