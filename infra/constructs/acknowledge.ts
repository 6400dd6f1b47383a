import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts findings of the security rules for one resource, with the reason why they do no harm there.
 *
 * @param findings - cdk-nag rule ids without their pack's prefix, e.g. `CFR1` or `IAM5[Resource::*]`
 */
export function acknowledge(construct: IConstruct, findings: Readonly<Record<string, string>>): void {
  const rules = Object.entries(findings).map(([id, reason]) => ({ id: `AwsSolutions-${id}`, reason }));
  Validations.of(construct).acknowledge(...rules);
}
