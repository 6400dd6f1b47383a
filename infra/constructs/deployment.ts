import * as z from 'zod/mini';
import { SettingsError } from '../../shared/errors.ts';
import { complaintOf } from '../../shared/settings/complaint.ts';

/**
 * How this newsroom is deployed: the `deployment` context of `cdk.json`.
 *
 * Strict: an unknown key is a typing error and is refused.
 */
const deploymentSchema = z.strictObject({
  /** Also the first part of the wire bucket's name, which S3 limits to 63 characters. */
  stackName: z
    .string()
    .check(
      z.maxLength(28),
      z.regex(/^[A-Za-z](?:-?[A-Za-z0-9])*$/, 'must be letters, digits and single hyphens, a letter first'),
    ),
  /** CloudFront's edge locations: `100` Europe and North America, `200` also Asia and the Middle East, `all`. */
  priceClass: z.enum(['100', '200', 'all']),
  /** Refuses to delete the stack until it is switched off. */
  terminationProtection: z.boolean(),
  /** Hears of files that need an editor; AWS asks the address for its consent first. */
  deskEmail: z.optional(z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address'))),
  /** Tags of every resource, for the bill. */
  tags: z.record(z.string(), z.string()),
  /** Buckets and table outlive the stack; absent: they do. Only a stage for trials says no. */
  keepStories: z.optional(z.boolean()),
  /** Minutes between two stories that the newsroom sends to itself, to see that it works; absent or 0: none. */
  canaryMinutes: z.optional(z.int().check(z.gte(0), z.lte(60))),
  /** The site's own name; `newsroom.baseUrl` may be left out then. */
  domain: z.optional(
    z.strictObject({
      /** `news.example` */
      name: z.string().check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a domain name in lower case')),
      /** CloudFront takes certificates of us-east-1 alone, wherever the stack is. */
      certificateArn: z
        .string()
        .check(
          z.regex(
            /^arn:[a-z-]+:acm:us-east-1:\d{12}:certificate\/\S+$/,
            'must be a certificate of us-east-1',
          ),
        ),
      /** The zone in Route 53 that holds the name; absent: point the name at the distribution yourself. */
      zone: z.optional(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
  /** A web ACL for CloudFront, where somebody wants to pay for a firewall before static pages. */
  webAclArn: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^arn:[a-z-]+:wafv2:us-east-1:\d{12}:global\/webacl\/\S+$/,
          'must be a global web ACL of us-east-1',
        ),
      ),
  ),
});

export type Deployment = z.infer<typeof deploymentSchema>;

/**
 * Checks how the newsroom is to be deployed.
 *
 * @param input - the `deployment` context of `cdk.json`, parsed; `stages` holds what differs from stage to stage
 * @param stage - given as `-c stage=NAME`; absent: what stands outside the stages
 * @throws SettingsError `deployment-invalid`, naming the key and what it must be, `stage-unknown`
 */
export function readDeployment(input: unknown, stage?: string): Deployment {
  const result = deploymentSchema.safeParse(ofStage(input, stage));
  if (result.success) return result.data;
  const { key, words } = complaintOf(result.error.issues[0], 'deployment', input);
  throw new SettingsError({
    code: 'deployment-invalid',
    message: `The setting ${key} ${words}.`,
    fix: `Correct ${key} in the context of cdk.json.`,
  });
}

function ofStage(input: unknown, stage: string | undefined): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const { stages = {}, ...common } = input as { stages?: Readonly<Record<string, object>> };
  if (stage === undefined) return common;
  const own = stages[stage];
  if (own) return { ...common, ...own };
  throw new SettingsError({
    code: 'stage-unknown',
    message: `There is no stage ${stage}.`,
    fix: `Give one of ${Object.keys(stages).join(', ')}, or describe it under deployment.stages in cdk.json.`,
  });
}
