/**
 * The parts of fauxqs that its package does not export.
 *
 * `startFauxqs` listens on every interface and `buildApp` keeps nothing on disk; these parts give both:
 * loopback only, and state that survives. The version is pinned exactly for this reason.
 */
export { S3Error, SnsError } from '../../../node_modules/fauxqs/dist/common/errors.js';
export { PersistenceManager } from '../../../node_modules/fauxqs/dist/persistence.js';
export { decodeAwsChunked } from '../../../node_modules/fauxqs/dist/s3/chunkedEncoding.js';
export { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
export type { S3Object } from '../../../node_modules/fauxqs/dist/s3/s3Types.js';
export { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
export { type SqsQueue, SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
export type { ReceivedMessage } from '../../../node_modules/fauxqs/dist/sqs/sqsTypes.js';
