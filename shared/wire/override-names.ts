import type { Overrides } from './wire-file.ts';

/** How editors write the name of what they set, as a `Headline:` line or as metadata of the S3 object. */
export const overrideNames: Readonly<Record<string, keyof Overrides>> = {
  headline: 'headline',
  byline: 'byline',
  section: 'section',
  slug: 'slugline',
  slugline: 'slugline',
  language: 'language',
  summary: 'summary',
  keywords: 'keywords',
  urgency: 'urgency',
  uri: 'uri',
  version: 'version',
  embargo: 'embargo',
  expires: 'expires',
  source: 'source',
  genre: 'genre',
  correction: 'correction',
};
