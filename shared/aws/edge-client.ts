// What is used of it, by name: loaded as a whole, later, the client would bring its every command along.
export { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
