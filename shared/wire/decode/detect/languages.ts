/** How a language looks in an encoding of its own: letters by frequency, and words that stand in every story. */
export interface Language {
  readonly code: string;
  readonly script: 'Latin' | 'Cyrillic' | 'Greek' | 'Hebrew' | 'Arabic' | 'Thai';
  readonly encodings: readonly string[];
  /** Letters outside ASCII, lower case, the most frequent first. */
  readonly letters: string;
  /** Short frequent words; for Latin scripts only, where most letters are ASCII. */
  readonly words: ReadonlySet<string>;
  /** True where words are written with an apostrophe inside. */
  readonly hasApostrophes: boolean;
}

const withApostrophes = new Set('en en-abroad fr it ca nl mt tr uk sq'.split(' '));

const western = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central = ['windows-1250', 'iso-8859-2', 'iso-8859-16'];
const turkish = ['windows-1254'];
const baltic = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];
const cyrillic = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];

type Row = readonly [code: string, encodings: readonly string[], letters: string, words: string];

const latin: readonly Row[] = [
  [
    'en',
    [...western, 'iso-8859-14'],
    'é£€ñöüáèçóíêàï°ôäåøæß½',
    'the of and to in a is that for on with was by at from it as are he his has said not be',
  ],
  [
    'en-abroad',
    [...central, ...turkish, ...baltic],
    'éöüáóíäćčšžłęřńýşığçőăş',
    'the of and to in a is that for on with was by at from it as are he his has said not be',
  ],
  [
    'fr',
    western,
    'éèàêçùîôœûâëïüÿæ',
    'de la le les et des en un du une dans que est pour qui sur au par plus pas il à ne se ce',
  ],
  [
    'de',
    western,
    'üäößé',
    'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an',
  ],
  [
    'es',
    western,
    'óíáéñúü¿¡ºª',
    'de la que el en y a los se del las un por con una su para es al lo como más o',
  ],
  [
    'it',
    western,
    'èàùòéìóí',
    'di e il la che in a per un è del della con non si da le al dei una sono i gli',
  ],
  [
    'pt',
    western,
    'ãçáéíóêõâúàôºª',
    'de a o que e do da em um para com os no se na uma por as dos ao não mais',
  ],
  [
    'nl',
    western,
    'éëïèöüêó',
    'de het een van en in is dat op te voor met zijn die niet aan er om door als bij',
  ],
  ['sv', western, 'äåöé', 'och i att det som en på är av för med den till ett om har de inte från var'],
  ['da', western, 'åøæéöä', 'og i at det en den til er som på de med af for der har ikke et om fra'],
  ['nb', western, 'åøæéòô', 'og i det på som er en til for av at med har de ikke et om fra ble'],
  ['fi', western, 'äöåé', 'ja on ei oli että se hän joka mutta myös kun sen ovat mukaan tai ole vuoden'],
  [
    'is',
    [...western, 'iso-8859-10'],
    'íáðéóöþúýæ',
    'og að í á sem er var til um við fyrir með en því hann ekki af frá',
  ],
  ['ca', western, 'àèéíòóçú·ïü', 'de la i el que a en els les per un del una amb és al dels va'],
  ['sq', western, 'ëç', 'në e të dhe i me për një nga se që ka është do'],
  ['pl', central, 'łążęóśćńź', 'w i na z się do nie że o jest to od za po oraz przez dla są ze'],
  ['cs', central, 'íáěéřýčžšůúťňďó', 'a v se na je že s z do o i to k ve by pro za jsou od'],
  ['sk', central, 'áíčéžýšúľťôňďäóŕĺ', 'a v sa na je že s z do o i to k vo by pre za sú od'],
  ['hu', central, 'áéőóöíüúű', 'a az és hogy nem is egy ez meg volt csak el de már mint szerint'],
  ['ro', central, 'ăîşţâșț', 'de și şi în a la cu pe din că o nu un este pentru care au'],
  ['hr', central, 'čšžćđ', 'i u je na se da za su od s iz ne koji će bi'],
  ['sl', central, 'čšž', 'in je v na se da za so ki z po pa ne tudi'],
  ['tr', turkish, 'ıüşçöğİâî', 've bir bu için ile da de olarak olan daha çok ne gibi en'],
  ['lt', baltic, 'ėšųįąžūčę', 'ir į kad su iš yra o bet kaip buvo ne tai apie'],
  ['lv', baltic, 'āīēšūņļžķčģ', 'un ir ar no uz par ka ko bet tas to kas gada'],
  ['et', baltic, 'äõüöšž', 'ja on ei et see ka oli kui ta mis aga oma'],
  [
    'vi',
    ['windows-1258'],
    '\u0301\u0300đư\u0323ôơêâ\u0309ă\u0303áàéèóúùí',
    'và của có là các trong cho không',
  ],
  ['mt', ['iso-8859-3'], 'ħżġċàù', 'li u il ta fil ma hu kien'],
  ['eo', ['iso-8859-3'], 'ĝŭĉŝĵĥ', 'la kaj de en estas al por ne'],
];

const russianLetters = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';

const others: readonly [string, Language['script'], readonly string[], string][] = [
  ['ru', 'Cyrillic', cyrillic, russianLetters],
  ['uk', 'Cyrillic', cyrillic, 'оаниівтерслкудмпязьбгчйхїжцюєшщфґ'],
  ['be', 'Cyrillic', cyrillic, 'анірекстолявыпдмгузьбўцчжэшйхюёф'],
  ['bg', 'Cyrillic', cyrillic, 'аоеинтрсвлкдпмзгубяъчцшйхщжюфь'],
  ['sr', 'Cyrillic', cyrillic, 'аоиенсртјукдвмплзгбшчћцњжђхљфџ'],
  ['el', 'Greek', ['windows-1253', 'iso-8859-7'], 'αοιετσνηυρπκμλςίόάγέήδωχθύφβώξζψϊϋΐΰ'],
  ['he', 'Hebrew', ['windows-1255', 'iso-8859-8-i', 'iso-8859-8'], 'יוהלאבמרתשנםדקעחפטסגןכזצךףץ'],
  ['ar', 'Arabic', ['windows-1256', 'iso-8859-6'], 'اليمنرتوبعدسفحكهقجةطشصخأذضىغزءثإئظآؤ'],
  ['fa', 'Arabic', ['windows-1256'], 'ايرندهمتوبسشکكزلفعخقپجگچطحصآضغثظژئء'],
  ['th', 'Thai', ['windows-874'], 'านรกอเงยลมวดทสตัป้คบหใจ่แไขพะชิีุูซึผถธณศโ็ฟภษญฐำื๋์ๆ'],
];

/** The languages that an encoding other than Unicode is tried for. */
export const languages: readonly Language[] = [
  ...latin.map(([code, encodings, letters, words]): Language => {
    const hasApostrophes = withApostrophes.has(code);
    return { code, script: 'Latin', encodings, letters, words: new Set(words.split(' ')), hasApostrophes };
  }),
  ...others.map(([code, script, encodings, letters]): Language => {
    return { code, script, encodings, letters, words: new Set(), hasApostrophes: withApostrophes.has(code) };
  }),
];
