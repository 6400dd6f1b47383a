import { slack } from '../../shared/pipeline/relay/networks/slack.ts';
import { relayHandler } from '../relay-handler.ts';

/** Brings announcements to Slack. */
export const handler = relayHandler(slack);
