/** How stories come in, and what they fall on. */
export interface Traffic {
  /** In a month. */
  readonly stories: number;
  /** Between two stories while they come in. */
  readonly secondsApart: number;
  /** Of the site, each as likely as the others. */
  readonly sections: number;
  /** Different topics that stories fall on, three each; all as likely as one another, like what follows. */
  readonly topics: number;
  readonly authors: number;
  readonly sources: number;
  /** For how long requests to refresh lists gather. */
  readonly windowSeconds: number;
}

/** Where nobody says otherwise: a general newsroom. */
export const usualTraffic = { sections: 8, topics: 200, authors: 40, sources: 3, windowSeconds: 2 } as const;
