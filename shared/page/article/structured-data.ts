import type { Site } from '../../settings/settings.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { machineTime } from '../frame/site-time.ts';
import { labelPath, sectionName } from '../lists/front.ts';
import { pictureCredit } from './lead-picture.ts';
import { largestJpeg, sizeOf } from './picture-frame.ts';
import { authorshipOf, copyrightOf, creditOf } from './story-credit.ts';
import { descriptionOf } from './story-summary.ts';

/**
 * The story for search engines.
 *
 * Absent is absent. Dates carry the site's offset, and a speaker is never an author.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 * @see https://schema.org/NewsArticle
 */
export function newsArticle(story: Story, publication: Publication, site: Site): object {
  const time = (instant: string) => machineTime(instant, site);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${publication.url}#article`,
    identifier: story.uri,
    url: publication.url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': publication.url },
    headline: story.headline,
    description: descriptionOf(story),
    image: imageObject(publication, site),
    datePublished: time(publication.firstPublishedAt),
    dateModified: time(publication.modifiedAt ?? publication.firstPublishedAt),
    dateCreated: story.contentCreated && time(story.contentCreated),
    expires: story.expires && time(story.expires),
    inLanguage: story.language,
    author: authors(story, publication, site),
    publisher: publisher(site),
    articleSection: sectionName(story.section, site),
    genre: story.genre,
    keywords: story.keywords.length > 0 ? story.keywords : undefined,
    dateline: story.dateline,
    creditText: creditOf(story),
    copyrightNotice: copyrightOf(story),
    copyrightHolder: story.copyrightHolder && { '@type': 'Organization', name: story.copyrightHolder },
    correction: corrections(publication, time),
    isAccessibleForFree: true,
  };
}

function imageObject({ picture, path }: Publication, site: Site): object | undefined {
  if (!picture) return undefined;
  const jpeg = largestJpeg(picture);
  return {
    '@type': 'ImageObject',
    url: site.origin + path + jpeg.name,
    ...sizeOf(picture, jpeg),
    caption: picture.caption,
    creditText: pictureCredit(picture),
    creator: picture.byline && { '@type': 'Person', name: picture.byline },
    copyrightNotice: picture.copyrightNotice,
  };
}

/** The way from the front to the story. */
export function breadcrumbList(story: Story, publication: Publication, site: Site, home: string): object {
  const steps = [
    [home, `${site.origin}/`],
    [sectionName(story.section, site), `${site.origin}/${story.section}/`],
    [story.headline, publication.url],
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item,
    })),
  };
}

function authors(story: Story, { labels }: Publication, site: Site): object[] {
  const { people, organisation } = authorshipOf(story, site);
  const urlOf = (name: string) => {
    const label = labels?.authors.find((one) => one.name === name);
    return label && site.origin + labelPath('author', label);
  };
  if (people.length > 0) return people.map((name) => ({ '@type': 'Person', name, url: urlOf(name) }));
  return [{ '@type': 'Organization', name: organisation, url: organisationUrl() }];

  function organisationUrl(): string | undefined {
    if (organisation === site.publisher.name) return publisherUrl(site);
    const source = labels?.source;
    return source && source.name === organisation ? site.origin + labelPath('source', source) : undefined;
  }
}

function publisher(site: Site): object {
  const { name, logo } = site.publisher;
  return {
    '@type': 'NewsMediaOrganization',
    name,
    url: publisherUrl(site),
    logo: logo && { '@type': 'ImageObject', url: logo },
  };
}

function publisherUrl(site: Site): string {
  return site.publisher.url ?? `${site.origin}/`;
}

function corrections(publication: Publication, time: (instant: string) => string): object[] | undefined {
  if (publication.corrections.length === 0) return undefined;
  return publication.corrections.map(({ at, text }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: time(at),
  }));
}
