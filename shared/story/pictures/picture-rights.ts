import type { Hold, Warning } from '../story.ts';
import type { PictureWords } from './picture-words.ts';

// Said to the desk by whoever sent it. Limits to a country or a purpose are for a person to weigh, not for us.
const forbids =
  /\b(?:no|not for|never for|not cleared for) (?:publication|release)\b|\bdo not (?:publish|release|use|run)\b|\b(?:mandatory|picture|photo|image) (?:kill|withdrawal)\b|\bkill (?:notice|mandatory)\b|^\s*(?:kill|killed|withheld|withdrawn|embargo(?:ed)?)\b/i;

/** The question that keeps a picture from the public whose own instructions say that it must not be there. */
export function rightsQuestion({ instructions = '', usageTerms = '' }: PictureWords): Hold | undefined {
  const said = [instructions, usageTerms].find((text) => forbids.test(text));
  if (said === undefined) return undefined;
  return {
    code: 'picture-not-for-publication',
    message: `The picture’s own instructions say that it must not be published: “${short(said)}”.`,
    fix: 'If you may publish it, take the instruction out of its metadata and drop it again under the same name.',
  };
}

/** What a desk must know before it lets a picture stand. */
export function rightsWarnings(words: PictureWords): Warning[] {
  const { usageTerms, instructions, credit, byline, copyrightNotice } = words;
  const said = [usageTerms, instructions].flatMap((text) => (text === undefined ? [] : [`“${short(text)}”`]));
  const terms: Warning[] =
    said.length === 0
      ? []
      : [
          {
            code: 'picture_terms',
            message: `The picture comes with terms: ${said.join(' and ')}.`,
            fix: 'Check that this use is covered.',
          },
        ];
  const isNamed = credit !== undefined || byline !== undefined || copyrightNotice !== undefined;
  return isNamed ? terms : [...terms, uncredited];
}

const uncredited: Warning = {
  code: 'picture_without_credit',
  message: 'The picture’s metadata names nobody: it is shown without a credit.',
  fix: 'Add credit or creator to its metadata (IPTC or XMP) and drop it again.',
};

function short(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159).toWellFormed()}…`;
}
