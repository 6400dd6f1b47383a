import type { Story } from '../../story/story.ts';

const maxDescriptionCharacters = 200;

/** The summary as a standfirst, unless it only repeats words of the body that follow at once. */
export function standfirstOf(story: Story): string | undefined {
  if (!story.summary) return undefined;
  return oneLine(story.bodyText).includes(oneLine(story.summary)) ? undefined : story.summary;
}

/** One line for search results and shared links: the summary, else the beginning of the text. */
export function descriptionOf(story: Story): string | undefined {
  return (story.summary && oneLine(story.summary)) || beginningOf(oneLine(story.bodyText.slice(0, 2000)));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function beginningOf(text: string): string | undefined {
  const characters = [...text];
  if (characters.length <= maxDescriptionCharacters) return text || undefined;
  const cut = characters.slice(0, maxDescriptionCharacters - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > cut.length / 2 ? lastSpace : undefined).trimEnd()}…`;
}
