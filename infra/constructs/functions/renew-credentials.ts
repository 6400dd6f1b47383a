import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { Alarms } from '../watching/alarms.ts';

/** Networks whose credentials end by themselves and can be renewed with nothing but themselves. */
export function mayRenew(network: NetworkName): boolean {
  return network === 'threads';
}

/** Calls the relay once a day to look after its credentials, and rings where it cannot renew them. */
export function renewDaily(
  scope: Construct,
  { relay, network, title, alarms }: RenewalProps & { readonly network: NetworkName },
): void {
  new Rule(scope, 'EveryDay', {
    description: `Renews the credentials of ${title}.`,
    schedule: Schedule.rate(Duration.days(1)),
    // What was missed is done the next day: weeks are left.
    targets: [new Target(relay, { retryAttempts: 2, maxEventAge: Duration.hours(1) })],
  });
  alarms.whenCounted(
    `${title}NotRenewed`,
    { metric: 'CredentialsNotRenewed', step: `relay-${network}`, within: Duration.days(1) },
    `The credentials of ${title} could not be renewed and will end.`,
  );
}

interface RenewalProps {
  readonly relay: LambdaFunction;
  /** As operators read it. */
  readonly title: string;
  readonly alarms: Alarms;
}
