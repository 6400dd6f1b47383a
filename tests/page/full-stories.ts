import type { ListedStory } from '#shared/story/publication.ts';
import type { Story } from '#shared/story/story.ts';
import { aListedStory, aStory, words } from './a-story.ts';

/** A story that uses every kind of block and every public field. */
export function fullStory(changes: Partial<Story> = {}): Story {
  return aStory({
    headline: 'Port Selm rebuilds its broken mole before the autumn storms arrive',
    genre: 'Report',
    byline: 'By Oda Merrin',
    people: [
      { name: 'Oda Merrin', role: 'author', aliases: [] },
      { name: 'Ilvo Tarn', role: 'speaker', title: 'harbour master', aliases: ['Tarn'] },
    ],
    dateline: 'PORT SELM, Aug 21 (CWA) -',
    summary:
      'Divers, masons and three hundred volunteers work in shifts; the town wants to be ready by the equinox.',
    infoSources: [
      { name: 'Selm Gazette', role: 'publisher' },
      { name: 'Coastal Wire', role: 'agency' },
    ],
    creditline: 'Selm Gazette, citing Coastal Wire',
    copyrightNotice: '© 2024 Selm Gazette',
    credits: ['Reporting by Oda Merrin; Editing by Pell Astrand'],
    keywords: ['Port Selm', 'harbour', 'storms'],
    body: fullBody,
    bodyText: 'The tide that broke the old mole left the inner harbour open to the sea.',
    edNote: 'DESK ONLY call the press office first',
    footerRaw: 'FOOTER Follow us everywhere',
    warnings: [{ code: 'name_variant', message: 'WARNING a name is spelt in two ways' }],
    holds: [{ code: 'embargo', message: 'HOLD embargo has no zone', fix: 'FIX add a zone' }],
    ...changes,
  });
}

const fullBody: Story['body'] = [
  {
    type: 'paragraph',
    content: [
      ...words('The tide that broke the old mole left the inner harbour '),
      { type: 'emphasis', children: words('open to the sea') },
      ...words(' for the first time in a century. The council voted on Tuesday to rebuild it in stone, as '),
      { type: 'link', href: 'https://council.example/minutes', children: words('the minutes show') },
      ...words(', and to pay for it from the fishery fund.'),
    ],
  },
  {
    type: 'paragraph',
    content: [
      ...words('Work began the same evening. Barges carried '),
      { type: 'strong', children: words('4,200 tonnes') },
      ...words(' of granite down the river, and the water stood at 3 m'),
      { type: 'sup', children: words('2') },
      ...words(' less than feared.'),
    ],
  },
  { type: 'heading', level: 2, content: words('A harbour master’s patience') },
  {
    type: 'quote',
    speaker: 'Ilvo Tarn',
    paragraphs: [
      words(
        '"We have measured this harbour every morning for thirty years, and we have never seen the water behave like this. The stone was sound. The sand under it was not.',
      ),
      words(
        'It should be said that nobody was hurt, and that the boats were all out of the basin by midnight. That was no luck; that was the night watch"',
      ),
    ],
    tail: words(', Tarn added.'),
    reopened: [1],
  },
  {
    type: 'paragraph',
    content: words('The masons expect to close the gap within three weeks, weather permitting.'),
  },
  {
    type: 'list',
    ordered: false,
    items: [words('two barges a day'), words('forty divers'), words('one old crane')],
  },
  {
    type: 'table',
    caption: 'Water level at the inner gauge',
    rows: [
      [
        { header: true, content: words('Day') },
        { header: true, content: words('Morning') },
        { header: true, content: words('Evening') },
      ],
      [
        { header: true, content: words('Monday') },
        { content: words('2.31 m') },
        { content: words('2.90 m') },
      ],
      [
        { header: true, content: words('Tuesday') },
        { content: words('3.02 m') },
        { content: words('2.44 m') },
      ],
    ],
  },
  { type: 'heading', level: 3, content: words('What the fund can bear') },
  {
    type: 'quote',
    lead: words('The treasurer was brief: '),
    paragraphs: [words('“It is the fund’s purpose.”')],
  },
  { type: 'quote', speaker: 'Pell Astrand, fishery board', paragraphs: [words('“A harbour is a promise.”')] },
  { type: 'preformatted', text: 'GAUGE   MON    TUE\ninner   2.31   3.02\nouter   2.90   2.44' },
  { type: 'break' },
  { type: 'list', ordered: true, items: [words('Close the gap.'), words('Raise the wall.')] },
  { type: 'paragraph', content: words('The council meets again on Friday.') },
  { type: 'footnotes', notes: [words('Levels are above the chart datum of 1931.')] },
];

/** An Arabic story on a site of another language. */
export function arabicStory(): Story {
  return aStory({
    headline: 'ميناء سلم يعيد بناء رصيفه القديم قبل عواصف الخريف',
    language: 'ar',
    dir: 'rtl',
    byline: 'سلمى الراوي',
    summary: 'غواصون وبناؤون ومئات المتطوعين يعملون في نوبات متواصلة.',
    body: [
      {
        type: 'paragraph',
        content: words(
          'بدأت أعمال إعادة البناء مساء الثلاثاء بعد أن كسر المد الرصيف القديم وترك الحوض الداخلي مفتوحا على البحر.',
        ),
      },
      {
        type: 'quote',
        paragraphs: [words('«قسنا مياه هذا الميناء كل صباح منذ ثلاثين عاما، ولم نر مثل هذا من قبل»')],
        tail: words('، قال رئيس الميناء.'),
      },
      { type: 'paragraph', content: words('ويتوقع البناؤون إغلاق الفجوة خلال ثلاثة أسابيع.') },
    ],
    bodyText: 'بدأت أعمال إعادة البناء مساء الثلاثاء.',
  });
}

export function azerbaijaniStory(): Story {
  return aStory({
    headline: 'Selm limanında köhnə dalğaqıran payız fırtınalarından əvvəl bərpa olunur',
    language: 'az',
    body: [
      {
        type: 'paragraph',
        content: words(
          'Çərşənbə axşamı başlanan bərpa işlərində dalğıclar, daşyonanlar və üç yüzə yaxın könüllü növbə ilə çalışır. Şəhər şurası xərclərin balıqçılıq fondundan ödənilməsinə qərar verib.',
        ),
      },
    ],
    bodyText: 'Çərşənbə axşamı başlanan bərpa işləri.',
  });
}

export function japaneseStory(): Story {
  return aStory({
    headline: 'セルム港、秋の嵐を前に古い防波堤を再建',
    language: 'ja',
    body: [
      {
        type: 'paragraph',
        content: words(
          '火曜日の夜に始まった工事では、潜水士や石工、約三百人のボランティアが交代で作業を続けている。町は秋分までの完成を目指す。',
        ),
      },
    ],
    bodyText: '火曜日の夜に始まった工事。',
  });
}

/** Stories as a front shows them: several sections, languages and lengths, one of them urgent. */
export function manyListedStories(): readonly ListedStory[] {
  const rows: readonly Partial<ListedStory>[] = [
    {
      headline: 'Lantern festival moves uphill after the flood',
      section: 'culture',
      summary: 'Paper boats will float in the fountain of the upper market instead of the river.',
    },
    {
      headline: 'Port Selm rebuilds its broken mole before the autumn storms arrive',
      urgency: 2,
      summary:
        'Divers, masons and three hundred volunteers work in shifts; the town wants to be ready by the equinox.',
    },
    {
      headline: 'Salt price doubles in a week',
      section: 'business',
      summary: 'Fishers ask the board to open the winter store early.',
      corrected: true,
    },
    {
      headline: 'ميناء سلم يعيد بناء رصيفه القديم قبل عواصف الخريف',
      language: 'ar',
      dir: 'rtl',
      summary: 'غواصون وبناؤون ومئات المتطوعين يعملون في نوبات متواصلة.',
    },
    { headline: 'Rowers of the north bank win the long race by a hand', section: 'sport' },
    {
      headline: 'Selm limanında köhnə dalğaqıran bərpa olunur',
      language: 'az',
      summary: 'Dalğıclar və könüllülər növbə ilə çalışır.',
    },
    { headline: 'セルム港、秋の嵐を前に古い防波堤を再建', language: 'ja' },
    {
      headline: 'Museum finds a map of the harbour drawn by a child in 1791',
      section: 'culture',
      summary:
        'The sheet shows the mole as it stood before the first great storm, with every boat named in careful capitals.',
    },
  ];
  return rows.map((row, index) => {
    const at = new Date(Date.UTC(2024, 7, 21, 12 - index)).toISOString();
    const id = `story${'abcdefghij'[index]}2345`;
    return aListedStory({
      id,
      uri: `urn:newsroom:sample:${index}`,
      path: `/${row.section ?? 'world'}/2024/08/21/story-${id}/`,
      firstPublishedAt: at,
      listedAt: at,
      ...row,
    });
  });
}
