import type { Site } from '../settings/settings.ts';
import type { Announcement } from './announcement.ts';
import { asciiSubject } from './ascii-subject.ts';
import { smsText } from './sms-text.ts';

export interface TopicAttribute {
  readonly DataType: 'String' | 'Number';
  readonly StringValue: string;
}

/** What SNS publishes with `MessageStructure: json`. */
export interface TopicMessage {
  /** ASCII, one line, at most 100 characters: SNS refuses anything else. */
  readonly Subject: string;
  /** JSON with one text a protocol: readable for people, the announcement as JSON for programs. */
  readonly Message: string;
  /** For filter policies: `kind`, `section`, `language` and, where the wire gave one, `urgency`. */
  readonly MessageAttributes: Readonly<Record<string, TopicAttribute>>;
}

/**
 * Dresses an announcement for every protocol of the topic.
 *
 * Stays under the 256 KB of SNS for any story: headline and summary were bounded with the announcement.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export function topicMessage(announcement: Announcement, site: Site): TopicMessage {
  const body = JSON.stringify(announcement);
  const readable = readableText(announcement, site);
  const texts = {
    default: readable,
    email: readable,
    sms: smsText(announcement.headline, announcement.url),
    sqs: body,
    lambda: body,
    http: body,
    https: body,
  };
  return {
    Subject: asciiSubject(announcement),
    Message: JSON.stringify(texts),
    MessageAttributes: attributesOf(announcement),
  };
}

const news: Readonly<Record<Announcement['kind'], string>> = {
  publication: 'New story',
  update: 'Updated story',
  correction: 'Corrected story',
  withdrawal: 'Withdrawn story',
};

function readableText(announcement: Announcement, site: Site): string {
  const { headline, summary, url, kind, section, language, urgency, revision } = announcement;
  const sectionName = site.sections.find(({ slug }) => slug === section)?.name ?? section;
  const facts = [sectionName, `language ${language}`, urgency === undefined ? '' : `urgency ${urgency}`];
  return [
    headline,
    ...(summary === undefined ? [] : [summary]),
    url,
    `${announcement.reinstated ? 'Reinstated story' : news[kind]}, revision ${revision} · ${facts.filter(Boolean).join(' · ')}\n${site.name}`,
  ].join('\n\n');
}

function attributesOf({ kind, section, language, urgency }: Announcement): TopicMessage['MessageAttributes'] {
  return {
    kind: { DataType: 'String', StringValue: kind },
    section: { DataType: 'String', StringValue: section },
    language: { DataType: 'String', StringValue: language },
    ...(urgency === undefined ? {} : { urgency: { DataType: 'Number', StringValue: String(urgency) } }),
  };
}
