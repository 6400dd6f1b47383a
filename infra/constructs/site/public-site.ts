import { fileURLToPath } from 'node:url';
import { Duration, Names, Stack, Validations } from 'aws-cdk-lib';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  S3OriginAccessControl,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { NewsroomSettings } from '../../../shared/settings/settings.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Deployment } from '../deployment.ts';
import { privateBucket } from '../rooms/wire-bucket.ts';
import { contentSecurityPolicy, searchSecurityPolicy } from './content-security-policy.ts';
import { domainProps, pointName } from './own-domain.ts';
import { securityHeaders } from './security-headers.ts';

export interface PublicSiteProps {
  readonly priceClass: Deployment['priceClass'];
  readonly accessLogs: IBucket;
  readonly domain: Deployment['domain'];
  readonly webAclArn: Deployment['webAclArn'];
  readonly look: NewsroomSettings['look'];
}

/** What readers open: a private bucket of rendered pages behind CloudFront. */
export class PublicSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PublicSiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...privateBucket,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'site/',
    });
    const pages = this.#pages(props.look);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: the public site`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...domainProps(this, props.domain),
      ...(props.webAclArn === undefined ? {} : { webAclId: props.webAclArn }),
      priceClass: priceClasses[props.priceClass],
      defaultBehavior: pages,
      // The one folder whose page has a form of the site's own and a stylesheet beside the one.
      additionalBehaviors: {
        '/search/*': {
          ...pages,
          responseHeadersPolicy: securityHeaders(this, 'SearchHeaders', searchSecurityPolicy(props.look)),
        },
      },
      // 403 is never mapped: it would hide a broken bucket policy behind a friendly page.
      errorResponses: [
        { httpStatus: 404, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.seconds(5) },
      ],
    });
    Validations.of(this.distribution).acknowledge({
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      reason: 'The root object is set and the edge function maps every folder, so no listing can be reached.',
    });
    acknowledge(this.distribution, {
      CFR1: 'News is for readers in every country.',
      CFR2: 'Static pages from a private bucket leave a firewall nothing to protect, at a price above the whole idle bill.',
      CFR3: 'Reader logs hold addresses of people; the site works without them, and S3 logs what reaches the bucket.',
    });
    if (!props.domain) {
      acknowledge(this.distribution, {
        CFR4: 'Without an own domain the certificate is CloudFront’s, whose minimum TLS version cannot be set.',
      });
    }
    pointName(this, props.domain, this.distribution);
  }

  #pages(look: NewsroomSettings['look']) {
    return {
      // LIST as well as READ: a missing object answers 404 instead of 403.
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket, {
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        originAccessControl: this.#accessControl(),
      }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      compress: true,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: this.#cachePolicy(),
      responseHeadersPolicy: securityHeaders(this, 'SecurityHeaders', contentSecurityPolicy(look)),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: this.#edgeFunction('ViewerRequest', 'viewer-request.js'),
        },
        {
          eventType: FunctionEventType.VIEWER_RESPONSE,
          function: this.#edgeFunction('ViewerResponse', 'viewer-response.js'),
        },
      ],
    };
  }

  // CloudFront's names are one for all regions of an account: the library's own would meet the same stack's elsewhere.
  #accessControl(): S3OriginAccessControl {
    const name = Names.uniqueResourceName(this, { maxLength: 30 });
    return new S3OriginAccessControl(this, 'AccessControl', {
      originAccessControlName: `${name}-${Stack.of(this).region}`,
    });
  }

  // The objects' own Cache-Control decides; no query, header or cookie of a reader makes a second copy.
  #cachePolicy(): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      comment: 'As long as each object says',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(60),
      maxTtl: Duration.days(365),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  #edgeFunction(id: string, file: string): EdgeFunction {
    return new EdgeFunction(this, id, {
      functionName: `${Names.uniqueResourceName(this, { maxLength: 30 })}-${id}-${Stack.of(this).region}`,
      code: FunctionCode.fromFile({ filePath: fileURLToPath(new URL(`edge/${file}`, import.meta.url)) }),
      runtime: FunctionRuntime.JS_2_0,
    });
  }
}

const priceClasses = {
  '100': PriceClass.PRICE_CLASS_100,
  '200': PriceClass.PRICE_CLASS_200,
  all: PriceClass.PRICE_CLASS_ALL,
} as const;
