import { describe, expect, it } from 'vitest';
import { oauthHeader, oauthSignature } from '#shared/pipeline/relay/networks/oauth-signature.ts';

/** Published examples: facts to be met, not our own arithmetic. */
describe('the signature of a request to X', () => {
  // RFC 5849, section 1.2: the three requests of the example.
  it.each([
    [
      'asks for temporary credentials',
      {
        method: 'POST',
        url: 'https://photos.example.net/initiate',
        own: [
          ['oauth_timestamp', '137131200'],
          ['oauth_nonce', 'wIjqoS'],
          ['oauth_callback', 'http://printer.example.com/ready'],
        ],
        token: undefined,
        signature: '74KNZJeDHnMBp0EMJ9ZHt/XKycU=',
      },
    ],
    [
      'reads with a query',
      {
        method: 'GET',
        url: 'http://photos.example.net/photos',
        own: [
          ['size', 'original'],
          ['file', 'vacation.jpg'],
          ['oauth_token', 'nnch734d00sl2jdk'],
          ['oauth_timestamp', '137131202'],
          ['oauth_nonce', 'chapoH'],
        ],
        token: 'pfkkdhi9sl3r4s00',
        signature: 'MdpQcU8iPSUjWoN/UDMsK2sui9I=',
      },
    ],
  ] as const)('is that of RFC 5849 where it %s', async (_what, { method, url, own, token, signature }) => {
    const parameters = [
      ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ...own,
    ] as const;
    const secrets = { client: 'kd94hf93k423kf44', ...(token === undefined ? {} : { token }) };
    expect(await oauthSignature({ method, url, parameters }, secrets)).toBe(signature);
  });

  // RFC 5849, section 3.4.1: names that come twice, an empty value, percent signs and a plus. The RFC gives the base
  // string and no signature for these keys; this one was computed from that very string by OpenSSL.
  it('takes names that come twice, empty values and signs that need escaping in the order of RFC 5849', async () => {
    const parameters = [
      ['b5', '=%3D'],
      ['a3', 'a'],
      ['c@', ''],
      ['a2', 'r b'],
      ['oauth_consumer_key', '9djdj82h48djs9d2'],
      ['oauth_token', 'kkk9d7dh3k39sjv7'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131201'],
      ['oauth_nonce', '7d8f3e4a'],
      ['c2', ''],
      ['a3', '2 q'],
    ] as const;
    const request = { method: 'POST', url: 'http://example.com/request', parameters };
    const secrets = { client: 'j49sk3j29djd', token: 'dh893hdasih9' };
    expect(await oauthSignature(request, secrets)).toBe('r6/TJjbCOr97/+UU0NsvSne7s5g=');
  });

  // "Creating a signature" in X's documentation.
  it('is that of the example of X', async () => {
    const parameters = [
      ['status', 'Hello Ladies + Gentlemen, a signed OAuth request!'],
      ['include_entities', 'true'],
      ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
      ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '1318622958'],
      ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
      ['oauth_version', '1.0'],
    ] as const;
    const secrets = {
      client: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      token: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    };
    const request = { method: 'POST', url: 'https://api.twitter.com/1.1/statuses/update.json', parameters };
    expect(await oauthSignature(request, secrets)).toBe('hCtSmYh+iHYCEqBWrE7C7hYmtUk=');
  });

  it('stands in the header of a post, beside what was signed and no secret', async () => {
    const keys = { apiKey: 'k+y', apiSecret: 'hidden one', accessToken: 't', accessSecret: 'hidden two' };
    const request = { method: 'POST', url: 'https://api.x.com/2/tweets' };
    const header = await oauthHeader(request, keys, { nonce: 'once', seconds: 1700000000 });
    const parameters = [
      ['oauth_consumer_key', 'k+y'],
      ['oauth_nonce', 'once'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '1700000000'],
      ['oauth_token', 't'],
      ['oauth_version', '1.0'],
    ] as const;
    const secrets = { client: 'hidden one', token: 'hidden two' };
    const signature = encodeURIComponent(await oauthSignature({ ...request, parameters }, secrets));
    expect(header).toBe(
      `OAuth oauth_consumer_key="k%2By", oauth_nonce="once", oauth_signature_method="HMAC-SHA1", ` +
        `oauth_timestamp="1700000000", oauth_token="t", oauth_version="1.0", oauth_signature="${signature}"`,
    );
  });
});
