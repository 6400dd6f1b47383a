import { z } from 'zod/mini';
import { SettingsError } from '../../shared/errors.ts';

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
      z.regex(/^[A-Za-z](?:-?[A-Za-z0-9]){0,27}$/, 'must be 1 to 28 letters, digits and single hyphens'),
      z.maxLength(28, 'must be at most 28 characters'),
    ),
  /** CloudFront's edge locations: `100` Europe and North America, `200` also Asia and the Middle East, `all`. */
  priceClass: z.enum(['100', '200', 'all']),
  /** Refuses to delete the stack until it is switched off. */
  terminationProtection: z.boolean(),
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
  const issue = result.error.issues[0];
  const key = ['deployment', ...(issue?.path ?? []).map(String)].join('.');
  throw new SettingsError({
    code: 'deployment-invalid',
    message: `The setting ${key} is wrong: ${issue?.message ?? 'it cannot be read'}.`,
    fix: `Correct ${key} in the context of cdk.json.`,
  });
}
