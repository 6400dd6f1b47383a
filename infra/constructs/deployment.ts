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
});

export type Deployment = z.infer<typeof deploymentSchema>;

/**
 * Checks how the newsroom is to be deployed.
 *
 * @param input - the `deployment` context of `cdk.json`, parsed
 * @throws SettingsError `deployment-invalid`, naming the key and what it must be
 */
export function readDeployment(input: unknown): Deployment {
  const result = deploymentSchema.safeParse(input);
  if (result.success) return result.data;
  const { key, words } = complaintOf(result.error.issues[0], 'deployment', input);
  throw new SettingsError({
    code: 'deployment-invalid',
    message: `The setting ${key} ${words}.`,
    fix: `Correct ${key} in the context of cdk.json.`,
  });
}
