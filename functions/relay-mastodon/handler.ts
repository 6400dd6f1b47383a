import { mastodon } from '../../shared/pipeline/relay/networks/mastodon.ts';
import { relayHandler } from '../relay-handler.ts';

/** Brings announcements to Mastodon. */
export const handler = relayHandler(mastodon);
