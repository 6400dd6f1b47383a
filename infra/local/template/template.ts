/** One resource of a CloudFormation template, properties still with their intrinsics. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** A synthesized stack on disk. */
export interface Assembly {
  readonly stackName: string;
  readonly template: Template;
  /** Folder of an asset by its hash, which is the object key of the code without `.zip`. */
  assetFolder(hash: string): string | undefined;
}
