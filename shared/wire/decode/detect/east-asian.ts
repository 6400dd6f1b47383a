import type { Fit } from './single-byte.ts';
import { wordShapeCost } from './word-shapes.ts';

interface EastAsian {
  readonly language: string;
  readonly encodings: readonly string[];
  /** The most frequent characters of news text. */
  readonly common: ReadonlySet<string>;
  readonly chance: Readonly<Record<'common' | 'kana' | 'hangul' | 'ideograph', number>>;
}

const japaneseKanji =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨';
const simplified =
  '的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如作方成者多日都三小军二无同么经法当起与好看进将还分此前面定见只主没公从部新市民政府总统济场司表示外长美报月者员会议开工业全高比第本被最高关法院案件安全力代理关系加两量体内期相机电问题度合重要环保';
const traditional =
  '的一是不了在人有我他這為之大來以個中上們到說國和地也子時道出而要於就下得可你年生自會那後能對著事其裡所去行過家十用發天如作方成者多日都三小軍二無同麼經法當起與好看進將還分此前面定見只主沒公從部新市民政府總統濟場司表示外長美報月員議開工業全高比第本被最關院案件安力代理係加兩量體內期相機電問題度合重環保台灣';
const hangul =
  '이다는의에을가고하로한지도를서기은사대인어자정시일리해들그부수장으전과상나아제국스구보선원조성주년만여동중공라고있었했습니까것로부터업위경민세관당면계안내무소신용통유방문비실연행개미산차화발요반재교진영의회역점체결마회';

const languages: readonly EastAsian[] = [
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp'],
    common: new Set(japaneseKanji),
    chance: { common: -6.8, kana: -5, hangul: -14, ideograph: -9.8 },
  },
  {
    language: 'zh-Hans',
    encodings: ['gbk'],
    common: new Set(simplified),
    chance: { common: -5.7, kana: -11, hangul: -14, ideograph: -9 },
  },
  {
    language: 'zh-Hant',
    encodings: ['big5'],
    common: new Set(traditional),
    chance: { common: -5.7, kana: -11, hangul: -14, ideograph: -9 },
  },
  {
    language: 'ko',
    encodings: ['euc-kr'],
    common: new Set(hangul),
    chance: { common: -5.5, kana: -12, hangul: -8.8, ideograph: -11 },
  },
];

/** Every double-byte encoding that is tried. */
export const eastAsianEncodings: readonly string[] = languages.flatMap((language) => language.encodings);

const punctuation = new Set('、。，「」・ー　“”‘’：；？！（）《》『』【】…—～％０１２３４５６７８９');
const cost = { punctuation: -5, halfKana: -10, latin: -9, other: -12, private: -15 };

/**
 * How well a decoded text reads as the language of its double-byte encoding.
 *
 * @param prior - what the ASCII words of the file say of a language of another script, in nats
 */
export function eastAsianFit(text: string, encoding: string, prior: number): Fit | undefined {
  const language = languages.find((candidate) => candidate.encodings.includes(encoding));
  if (!language) return undefined;
  let score = prior - wordShapeCost(text);
  for (const sign of text) if (sign > '\x7f') score += chanceOf(sign, language);
  return { encoding, language: language.language, score, text, isWordless: false };
}

function chanceOf(sign: string, { common, chance }: EastAsian): number {
  if (common.has(sign)) return chance.common;
  if (punctuation.has(sign)) return cost.punctuation;
  if (/[\u3040-\u30ff]/.test(sign)) return chance.kana;
  if (/[\uac00-\ud7a3]/.test(sign)) return chance.hangul;
  if (/[\u4e00-\u9fff]/.test(sign)) return chance.ideograph;
  if (/[\uff61-\uff9f]/.test(sign)) return cost.halfKana;
  if (/[\uff01-\uff5e]/.test(sign)) return cost.latin;
  return /[\ue000-\uf8ff]/.test(sign) ? cost.private : cost.other;
}
