import { createHash } from 'node:crypto';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { releasedStylesheets } from '#infra/constructs/site/released-stylesheets.ts';
import { stylesheet } from '#shared/page/frame/stylesheet.ts';
import { searchStylesheet } from '#shared/page/search/search-stylesheet.ts';
import { type Json, newsroomTemplate, resourcesOf, shippedContext } from '../newsroom-template.ts';

let template: Template;

beforeAll(() => {
  template = newsroomTemplate();
});

function propertiesOf(type: string): Json {
  return resourcesOf(template, type)[0]?.[1].Properties ?? {};
}

function headers(): Record<string, unknown> {
  const { SecurityHeadersConfig, CustomHeadersConfig } = propertiesOf(
    'AWS::CloudFront::ResponseHeadersPolicy',
  )['ResponseHeadersPolicyConfig'] as {
    SecurityHeadersConfig: Json;
    CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
  };
  const custom = CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]);
  return { ...SecurityHeadersConfig, ...Object.fromEntries(custom) };
}

function policy(): Map<string, string[]> {
  const { ContentSecurityPolicy } = headers()['ContentSecurityPolicy'] as { ContentSecurityPolicy: string };
  return new Map(
    ContentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

describe('the content security policy', () => {
  it('forbids everything that it does not name', () => {
    expect(policy().get('default-src')).toEqual(["'none'"]);
    expect([...policy().keys()].sort()).toEqual([
      'base-uri',
      'connect-src',
      'default-src',
      'form-action',
      'frame-ancestors',
      'img-src',
      'require-trusted-types-for',
      'script-src',
      'style-src',
      'trusted-types',
    ]);
  });

  it('lets no script run but files of the site, and no text become markup', () => {
    expect(policy().get('script-src')).toEqual(["'self'"]);
    expect(policy().get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy().get('trusted-types')).toEqual(["'none'"]);
    expect(JSON.stringify([...policy()])).not.toMatch(/unsafe|https?:|\*/);
  });

  it('knows the very bytes of the stylesheet in the pages', () => {
    const hash = createHash('sha256').update(stylesheet).digest('base64');
    expect(policy().get('style-src')).toContain(`'sha256-${hash}'`);
  });

  it('still knows the stylesheets of pages published before this release', () => {
    for (const released of releasedStylesheets) {
      expect(released).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
      expect(policy().get('style-src')).toContain(`'${released}'`);
    }
  });
});

describe('the page of the search', () => {
  const searchPolicy = () => {
    const { DistributionConfig } = propertiesOf('AWS::CloudFront::Distribution') as {
      DistributionConfig: {
        CacheBehaviors: { PathPattern: string; ResponseHeadersPolicyId: { Ref: string } }[];
      };
    };
    const [own, ...others] = DistributionConfig.CacheBehaviors;
    expect([own?.PathPattern, others]).toEqual(['/search/*', []]);
    const policies = resourcesOf(template, 'AWS::CloudFront::ResponseHeadersPolicy');
    const found = policies.find(([id]) => id === own?.ResponseHeadersPolicyId.Ref);
    return JSON.stringify(found?.[1].Properties);
  };

  it('alone may send a form to itself; it runs files of this site and reads its index', () => {
    expect(searchPolicy()).toContain("script-src 'self'; ");
    expect(searchPolicy()).toContain("form-action 'self'; ");
    expect(searchPolicy()).not.toMatch(/unsafe|https?:/);
  });

  it('may not turn a text into markup, and knows both its stylesheets', () => {
    expect(searchPolicy()).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    for (const sheet of [stylesheet, searchStylesheet]) {
      expect(searchPolicy()).toContain(createHash('sha256').update(sheet).digest('base64'));
    }
  });
});

describe('the site', () => {
  it.each([
    ['nosniff', 'ContentTypeOptions', { Override: true }],
    ['no framing', 'FrameOptions', { FrameOption: 'DENY', Override: true }],
    [
      'HTTPS for two years',
      'StrictTransportSecurity',
      { AccessControlMaxAgeSec: 63_072_000, Override: true },
    ],
    ['an own browsing context', 'Cross-Origin-Opener-Policy', 'same-origin'],
    [
      'a short referrer',
      'ReferrerPolicy',
      { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
    ],
    ['no camera', 'Permissions-Policy', expect.stringContaining('camera=()')],
  ])('sends %s with every answer', (_what, header, value) => {
    expect(headers()[header]).toEqual(value);
  });

  it('is read over HTTPS, HTTP/2 and HTTP/3, compressed, and never written to', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        HttpVersion: 'http2and3',
        DefaultRootObject: 'index.html',
        DefaultCacheBehavior: {
          ViewerProtocolPolicy: 'redirect-to-https',
          Compress: true,
          AllowedMethods: ['GET', 'HEAD'],
          FunctionAssociations: [
            { EventType: 'viewer-request', FunctionARN: Match.anyValue() },
            { EventType: 'viewer-response', FunctionARN: Match.anyValue() },
          ],
        },
      },
    });
  });

  it('answers a missing page with its own 404 page, and hides no 403 behind it', () => {
    const config = propertiesOf('AWS::CloudFront::Distribution')['DistributionConfig'] as Json;
    expect(config['CustomErrorResponses']).toEqual([
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 5 },
    ]);
  });

  it('keeps a page as long as the page says, in one copy for all readers', () => {
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 60,
        MaxTTL: 31_536_000,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        },
      },
    });
  });

  it('reads its private bucket by signed requests and may list it, so a missing page is a 404', () => {
    template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: ['s3:GetObject', 's3:ListBucket'],
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
          }),
        ]),
      },
    });
  });

  it('calls itself by its own address where the settings name one', () => {
    const newsroom = { ...(shippedContext['newsroom'] as Json), baseUrl: 'https://news.example' };
    const outputs = newsroomTemplate({ newsroom }).toJSON() as {
      Outputs: Record<string, { Value: unknown }>;
    };
    expect(outputs.Outputs['SiteUrl']?.Value).toBe('https://news.example/');
  });
});
