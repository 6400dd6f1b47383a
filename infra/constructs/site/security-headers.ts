import { Duration, Names, Stack } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * The headers that every answer of the site carries, errors and redirects included.
 *
 * @param contentSecurityPolicy - what the pages under these headers may do
 */
export function securityHeaders(
  scope: Construct,
  id: string,
  contentSecurityPolicy: string,
): ResponseHeadersPolicy {
  const name = `${Names.uniqueResourceName(scope, { maxLength: 75 })}-${id}`;
  return new ResponseHeadersPolicy(scope, id, {
    // These names are global to an account: two regions may each hold a newsroom of the same name.
    responseHeadersPolicyName: `${name}-${Stack.of(scope).region}`,
    comment: 'Security headers of the site',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: true,
      },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
        { header: 'Permissions-Policy', value: deniedFeatures(), override: true },
      ],
    },
    removeHeaders: storageHeaders,
  });
}

// The viewer-response function does not run for errors, whose answers come from S3 as well.
const storageHeaders = ['x-amz-request-id', 'x-amz-id-2', 'x-amz-version-id', 'x-amz-server-side-encryption'];

function deniedFeatures(): string {
  const features = [
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'usb',
  ];
  return features.map((feature) => `${feature}=()`).join(', ');
}
