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

  // Addresses of plain buckets: ours have no access points, directories or outposts, of which the rules mostly speak.
  '@aws-sdk/client-s3/dist-es/endpoint/endpointResolver.js': `
import { partition, isVirtualHostableS3Bucket } from '@aws-sdk/core/client';
import { EndpointCache, EndpointError, isIpAddress } from '@smithy/core/endpoints';
const refused = ['Accelerate', 'UseDualStack', 'UseFIPS', 'UseGlobalEndpoint'];
const cache = new EndpointCache({
  size: 50,
  params: ['Bucket', 'Endpoint', 'ForcePathStyle', 'Region', ...refused],
});
export const defaultEndpointResolver = (endpointParams) =>
  cache.get(endpointParams, () => endpointOf(endpointParams));
function endpointOf({ Bucket = '', Endpoint, ForcePathStyle, Region = '', ...others }) {
  if (!/^[a-z]{2,}-[a-z0-9-]+$/.test(Region) || Region === 'aws-global' || refused.some((name) => others[name]) || !/^[\\w.-]+$/.test(Bucket) || /--(?:x|xa|op)-s3$/.test(Bucket))
    throw new EndpointError('the bundle knows the addresses of plain buckets in one region alone');
  const url = new URL(Endpoint ?? 'https://s3.' + Region + '.' + partition(Region).dnsSuffix);
  const { protocol, host, hostname, pathname } = url;
  const isHost = !ForcePathStyle && isVirtualHostableS3Bucket(Bucket, protocol === 'http:') && !isIpAddress(hostname);
  const folder = pathname.endsWith('/') ? pathname : pathname + '/';
  return {
    url: new URL(protocol + '//' + (isHost ? Bucket + '.' + host + pathname : host + folder + Bucket)),
    properties: {
      authSchemes: [{ disableDoubleEncoding: true, name: 'sigv4', signingName: 's3', signingRegion: Region }],
    },
    headers: {},
  };
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
