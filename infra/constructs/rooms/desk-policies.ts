import { Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcards } from '../acknowledge-wildcards.ts';
import * as may from '../functions/permissions.ts';
import { incomingPrefix, receiptsPrefix } from './wire-bucket.ts';

/** Where the desk's orders are dropped. */
const ordersPrefix = `${incomingPrefix}_desk/`;

/**
 * What people of the desk may do, to be attached to their own users, groups or roles.
 *
 * An editor drops files and reads receipts. A desk chief may also kill, hold, release, reinstate, correct and move.
 * Neither reads what others dropped, the kept texts, or anything else of the account.
 */
export class DeskPolicies extends Construct {
  readonly editors: ManagedPolicy;
  readonly chiefs: ManagedPolicy;

  constructor(scope: Construct, id: string, wire: Bucket) {
    super(scope, id);
    this.chiefs = this.#policy('Chiefs', wire, 'Drop wire copy, give orders, read receipts.', []);
    this.editors = this.#policy('Editors', wire, 'Drop wire copy and read receipts.', [
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['s3:PutObject'],
        resources: [wire.arnForObjects(may.under(ordersPrefix))],
      }),
    ]);
  }

  #policy(id: string, wire: Bucket, description: string, limits: PolicyStatement[]): ManagedPolicy {
    const statements = [
      may.writeObjects(wire, may.under(incomingPrefix)),
      may.readObjects(wire, may.under(receiptsPrefix)),
      may.listObjects(wire, may.under(receiptsPrefix)),
      ...limits,
    ];
    const policy = new ManagedPolicy(this, id, { description, statements });
    acknowledgeWildcards(policy, statements);
    return policy;
  }
}
