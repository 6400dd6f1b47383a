/**
 * Modules of the AWS clients that a function of ours never runs, each with what stands in its place.
 *
 * A replacement has the exports that the rest of the SDK asks for: the bundler stops where one is missing, and where
 * a newer SDK has no such module.
 */
export const sdkReplacements: Readonly<Record<string, string>> = {
  // Lambda gives credentials by environment variables, and so does the newsroom on a laptop. The chain behind them
  // (profiles, SSO, processes, web identities, instances) brings clients of its own.
  '@aws-sdk/credential-provider-node/dist-es/defaultProvider.js': `
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { memoizeChain } from './runtime/memoize-chain';
export const credentialsWillNeedRefresh = (credentials) => credentials?.expiration !== undefined;
export const credentialsTreatedAsExpired = (credentials) =>
  credentials?.expiration !== undefined && credentials.expiration.getTime() - Date.now() < 300000;
export const defaultProvider = (init = {}) => memoizeChain([fromEnv(init)], credentialsTreatedAsExpired);`,

  // No call of ours answers with a stream of events.
  '@smithy/core/dist-es/submodules/event-streams/index.js': `
export const eventStreamSerdeProvider = () => undefined;
export const resolveEventStreamSerdeConfig = (input) =>
  Object.assign(input, { eventStreamMarshaller: input.eventStreamSerdeProvider(input) });
export class EventStreamSerde {
  constructor() { throw new Error('event streams are not bundled'); }
}`,

  // Where DynamoDB's endpoint is discovered by a call: for none that is made today.
  '@aws-sdk/endpoint-cache/dist-es/EndpointCache.js': `
export class EndpointCache {
  get() { throw new Error('endpoint discovery is not bundled'); }
}`,

  // Digests in JavaScript, for a Node without its crypto module.
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': 'export const Sha256Js = undefined;',
  '@smithy/core/dist-es/submodules/checksum/md5/Md5Js.js': 'export const Md5Js = undefined;',
  '@aws-sdk/checksums/dist-es/submodules/sha/sha1/Sha1Js.js': 'export const Sha1Js = undefined;',
};
