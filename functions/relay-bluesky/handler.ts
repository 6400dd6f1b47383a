import { bluesky } from '../../shared/pipeline/relay/networks/bluesky.ts';
import { relayHandler } from '../relay-handler.ts';

/** Brings announcements to Bluesky. */
export const handler = relayHandler(bluesky);
