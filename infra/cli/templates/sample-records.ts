import type { Site } from '../../../shared/settings/settings.ts';
import type { LedgerEntry } from '../../../shared/story/ledger/ledger-entry.ts';
import type { ListedStory, Publication } from '../../../shared/story/publication.ts';
import type { Story } from '../../../shared/story/story.ts';

/** Names that lists are kept under, as a record has them. */
export const sampleLabels = {
  topics: [
    { slug: 'harbour', name: 'Harbour' },
    { slug: 'ferries', name: 'Ferries' },
  ],
  authors: [{ slug: 'ada-quill', name: 'Ada Quill' }],
  source: { slug: 'harrow-wire', name: 'Harrow Wire' },
} as const;

/** What a record would add to a sample story, as if it were published when its file was written. */
export function samplePublication(story: Story, site: Site): Publication {
  return {
    url: site.origin + story.pagePath,
    path: story.pagePath,
    firstPublishedAt: story.raw.lastModified,
    corrections: [],
    labels: sampleLabels,
    mark: story.contentHash.slice(0, 16),
  };
}

/** The sample story as lists show it. */
export function sampleListed(story: Story, site: Site): ListedStory {
  const { path, firstPublishedAt } = samplePublication(story, site);
  const { id, uri, headline, summary, section, language, dir, urgency, byline } = story;
  return {
    ...{ id, uri, path, headline, section, language, dir, firstPublishedAt, labels: sampleLabels },
    listedAt: firstPublishedAt,
    corrected: false,
    ...(summary === undefined ? {} : { summary }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(byline === undefined ? {} : { byline }),
  };
}

/** A line of the ledger about the sample story; its chain is not a real one. */
export function sampleEntry(story: Story, site: Site): LedgerEntry {
  const { uri, headline, language, dir } = story;
  const digest = '0'.repeat(64);
  return {
    id: `${story.id}-20261124T080000000Z-correction-00000000`,
    at: story.raw.lastModified,
    kind: 'correction',
    ...{ uri, headline, language, dir },
    url: site.origin + story.pagePath,
    text: 'An earlier version gave the wrong day.',
    textSha256: digest,
    previous: digest,
    hash: digest,
  };
}
