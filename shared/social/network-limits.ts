/** What an instance of Mastodon allows, as it says itself. */
export interface InstanceLimits {
  readonly characters: number;
  /** What a link counts, however long it is. */
  readonly perLink: number;
}

/** What networks said of their own limits; absent where they were not asked or did not say. */
export interface NetworkLimits {
  readonly mastodon?: InstanceLimits | undefined;
}

/** Where a limit comes from: the network's own word, the settings, or what is usual there. */
export type LimitSource = 'instance' | 'settings' | 'usual';
