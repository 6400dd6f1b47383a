/**
 * What sections are commonly called for each IPTC top-level subject, likeliest first.
 *
 * The 17 top terms have the same two leading digits in the Subject NewsCodes (`subj:15000000`) and in Media
 * Topics (`medtop:15000000`). Deeper Media Topics (`medtop:2…`) do not carry their parent and are left alone.
 *
 * @see https://cv.iptc.org/newscodes/mediatopic/ and https://cv.iptc.org/newscodes/subjectcode/ (CC BY 4.0)
 */
const sectionNames: Readonly<Record<string, readonly string[]>> = {
  '01': ['culture', 'arts', 'entertainment'],
  '02': ['crime', 'justice', 'law'],
  '03': ['disasters', 'accidents'],
  '04': ['business', 'economy', 'finance', 'markets'],
  '05': ['education'],
  '06': ['environment', 'climate'],
  '07': ['health'],
  '08': ['people', 'life'],
  '09': ['labour', 'work', 'business', 'economy'],
  '10': ['lifestyle', 'leisure', 'life'],
  '11': ['politics'],
  '12': ['religion'],
  '13': ['science', 'technology'],
  '14': ['society'],
  '15': ['sport'],
  '16': ['conflict', 'world'],
  '17': ['weather'],
};

/** Names that a section for this subject may have; none for a code that is not an IPTC top term or its child. */
export function sectionNamesOfSubject(code: string): readonly string[] {
  const digits = /(?:^|[:/])(\d{2})\d{6}$/.exec(code)?.[1];
  return (digits && sectionNames[digits]) || [];
}
