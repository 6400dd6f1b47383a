import { Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type Distribution, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/** What a distribution needs to answer under the newsroom's own name, TLS 1.2 and newer only. */
export function domainProps(scope: Construct, domain: Deployment['domain']) {
  if (!domain) return {};
  return {
    domainNames: [domain.name],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

/** Points the name at the distribution, where its zone stands in Route 53. */
export function pointName(scope: Construct, domain: Deployment['domain'], distribution: Distribution): void {
  if (!domain?.zone) return;
  const { id: hostedZoneId, name: zoneName } = domain.zone;
  const zone = HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId, zoneName });
  const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
  const record = {
    zone,
    target,
    recordName: domain.name,
    comment: `${Stack.of(scope).stackName}: the public site`,
  };
  new ARecord(scope, 'Name4', record);
  new AaaaRecord(scope, 'Name6', record);
}
