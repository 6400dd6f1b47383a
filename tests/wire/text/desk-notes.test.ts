import { describe, expect, it } from 'vitest';
import { readStory, rulesOf, warningsOf, wordsOf } from './read-copy.ts';

const story = 'Ferries to the outer islands were cancelled on Wednesday, the harbour office said.';

describe('what is for the desk', () => {
  it.each([
    ['an Eds note at the top', `Eds: photos moved\n\nFerries stay in port\n\n${story}`, 'Eds: photos moved'],
    [
      'EDITORS in capitals',
      `EDITORS: graphic to follow\n\nFerries stay in port\n\n${story}`,
      'EDITORS: graphic to follow',
    ],
    [
      'a note between paragraphs',
      `Ferries stay in port\n\n${story}\n\nEds: check the name\n\n${story}`,
      'Eds: check the name',
    ],
    [
      'a bracketed line above the story',
      `Ferries stay in port\n(Adds mayor in paragraph 3)\n\n${story}`,
      '(Adds mayor in paragraph 3)',
    ],
    [
      'what follows an end mark',
      `Ferries stay in port\n\n${story}\n\n-30-\n\nCall the desk on 555 0100.`,
      'Call the desk on 555 0100.',
    ],
    [
      'the part that is not for publication',
      `Ferries stay in port\n\n${story}\n\n* * * *\nThe following information is not for publication\n\nReporter: 555 0100`,
      'Reporter: 555 0100',
    ],
    [
      'the German part that is not for publication',
      `Fähren bleiben im Hafen\n\n${story}\n\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\nRedaktion: 555 0100`,
      'Redaktion: 555 0100',
    ],
    [
      'a notebook',
      `Ferries stay in port\n\n${story}\n\n# Notebook\n\n## Internet links\n- list`,
      '## Internet links',
    ],
    [
      'notes to editors',
      `Ferries stay in port\n\n${story}\n\nNotes to editors\n\nThe office has nine boats.`,
      'nine boats',
    ],
    [
      'a press contact',
      `Ferries stay in port\n\n${story}\n\nContact:\nMara Example\n+99 555 0100`,
      'Mara Example',
    ],
  ])('%s becomes a note and leaves the story', (_, text, note) => {
    const item = readStory(text);
    expect(item.edNote).toContain(note);
    expect(wordsOf(item).join('\n')).not.toContain(note);
    expect(wordsOf(item)[0]).toBe(story);
  });

  it('ends a wrapped note where the headline begins', () => {
    const item = readStory(
      `Eds: Updates with the mayor, the harbour office and the weather service.\nUPDATE 2-Ferries stay in port\n\n${story}`,
    );
    expect(item).toMatchObject({ headline: 'Ferries stay in port', version: 3 });
  });

  it('leaves a bracket inside the story alone', () => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\n(The boats are blue.)\n\n${story}`);
    expect(wordsOf(item)).toContain('(The boats are blue.)');
  });
});

describe('a correction', () => {
  it.each([
    [
      'a bracketed line',
      `CORRECTED-Ferries stay in port\n(Corrects name of boat)\n\n${story}`,
      'Corrects name of boat',
    ],
    [
      'a note',
      `Eds: This version corrects the name of the boat.\n\nFerries stay in port\n\n${story}`,
      'This version corrects the name of the boat.',
    ],
    [
      'a sentence above the story',
      `This version corrects the name of the boat.\n\nFerries stay in port\n\n${story}`,
      'This version corrects the name of the boat.',
    ],
  ])('from %s is told to readers', (_, text, correction) => {
    const item = readStory(text);
    expect(item.corrections).toEqual([{ text: correction }]);
    expect(item.signals).toEqual(['correction']);
  });
});

describe('the end of the story', () => {
  it.each([
    ['-30-'],
    ['--30--'],
    ['###'],
    ['# # #'],
    ['-ENDS-'],
    ['ENDS'],
    ['- Ends -'],
    ['(END)'],
    ['-END-'],
  ])('%s ends it', (mark) => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\n${mark}\n\nFor the desk only.`);
    expect(wordsOf(item)).toEqual([story]);
    expect(item.edNote).toBe('For the desk only.');
  });

  it.each([['It ends here'], ['The ends justify the means'], ['30'], ['Ends with a bang']])(
    '%s does not',
    (line) => {
      expect(wordsOf(readStory(`Ferries stay in port\n\n${story}\n\n${line}\n\n${story}`))).toContain(line);
    },
  );

  it('warns when most of the file stands behind the mark', () => {
    const item = readStory(`Ferries stay in port\n\nShort.\n\n###\n\n${story}\n\n${story}`);
    expect(warningsOf(item)).toEqual(['long_text_after_end_mark']);
  });

  it.each([
    [
      '(Reporting by Mara Example; Editing by Jon Sample)',
      'Reporting by Mara Example; Editing by Jon Sample',
    ],
    ['Reporting by Mara Example; Editing by Jon Sample', 'Reporting by Mara Example; Editing by Jon Sample'],
    [
      '(Additional reporting by Mara Example in Sahil Bay and Jon Sample in the capital;\nEditing by Ada Test)',
      'Additional reporting by Mara Example in Sahil Bay and Jon Sample in the capital; Editing by Ada Test',
    ],
  ])('credits the desk: %s', (line, credit) => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\n${line}`);
    expect(item.credits).toEqual([credit]);
    expect(wordsOf(item)).toEqual([story]);
  });

  it.each([['(MORE)'], ['(more follows)'], ['MORE FOLLOWS'], ['-more-']])(
    '%s says that a part is missing',
    (mark) => {
      const item = readStory(`Ferries stay in port\n\n${story}\n\n${mark}`);
      expect(wordsOf(item)).toEqual([story]);
      expect(warningsOf(item)).toEqual(['takes']);
    },
  );

  it('gives the time of an AP trailer', () => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\nAP-NY-08-21-24 0900EDT`);
    expect(item.created?.instant).toBe('2024-08-21T13:00:00.000Z');
  });

  it('takes the pickup line off an add', () => {
    const item = readStory(`BC-AZ--Ferry Storm, 1st Add\nSAHIL BAY: this year.\n\n${story}`);
    expect(rulesOf(item)).toContain('pickup_line');
    expect(warningsOf(item)).toEqual(['takes']);
    expect(wordsOf(item)).toEqual([story]);
  });
});

describe('the footer', () => {
  it('below a rule is boilerplate with the source’s accounts', () => {
    const item = readStory(
      `Ferries stay in port\n\n${story}\n\n---\n\nFollow us on Twitter @IslandCourier\n© 2026 Island Courier`,
    );
    expect(item.footerRaw).toBe('---\n\nFollow us on Twitter @IslandCourier\n© 2026 Island Courier');
    expect(item.socialHandles).toEqual([{ platform: 'x', handle: 'IslandCourier', owner: 'source' }]);
    expect(item.copyrightNotice).toBe('© 2026 Island Courier');
    expect(wordsOf(item)).toEqual([story]);
  });

  it('names each account once, with its own network', () => {
    const item = readStory(
      `Ferries stay in port\n\n${story}\n\n---\nTwitter @courier_x, Instagram @courier.pics\nFollow us on Twitter @courier_x`,
    );
    expect(item.socialHandles?.map(({ platform, handle }) => `${platform} ${handle}`)).toEqual([
      'x courier_x',
      'instagram courier.pics',
    ]);
  });

  it('names accounts by their addresses', () => {
    const item = readStory(
      `Ferries stay in port\n\n${story}\n\n---\nhttps://t.me/courier and https://www.facebook.com/sharer?u=1`,
    );
    expect(item.socialHandles).toEqual([{ platform: 'telegram', handle: 'courier', owner: 'source' }]);
  });

  it.each([
    ['copy', `The third part of the story follows after the rule.`],
    [
      'a sentence with an address',
      'Passengers were asked to write to office@harbour.example for their money.',
    ],
  ])('is not %s: the rule is a break', (_, last) => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\n---\n\n${last}`);
    expect(item.footerRaw).toBeUndefined();
    expect(item.body.map(({ type }) => type)).toEqual(['paragraph', 'break', 'paragraph']);
  });

  it('may be an invitation without a rule', () => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\nFollow us on Twitter @IslandCourier`);
    expect(item.footerRaw).toBe('Follow us on Twitter @IslandCourier');
  });
});
