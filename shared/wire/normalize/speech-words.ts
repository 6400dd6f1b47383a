import { primaryLanguage } from '../language/language-tag.ts';
import { Phrases } from './phrases.ts';

/** How a language says who spoke; phrases are lower case, words separated by one space. */
export interface SpeechWords {
  /** Verbs of speech, before or after the name. */
  readonly verbs: Phrases;
  /** Phrases followed by who spoke: `according to`, `voiced by`. */
  readonly introductions: Phrases;
  /** True where the verb closes the sentence, with other words between the name and it. */
  readonly verbLast: boolean;
}

const verbs: Readonly<Record<string, string>> = {
  en: `said,says,told,added,adds,explained,noted,stressed,emphasized,emphasised,stated,announced,argued,warned,believes,recalled,
replied,insisted,continued,admitted,confirmed,declared,claimed,commented,concluded,remarked,wrote,testified,acknowledged,underlined`,
  az: `dedi,deyib,bildirib,bildirdi,söyləyib,söylədi,vurğulayıb,qeyd edib,əlavə edib,açıqlayıb,diqqətə çatdırıb`,
  tr: `dedi,söyledi,belirtti,açıkladı,vurguladı,kaydetti,ifade etti,konuştu,aktardı,ekledi`,
  ru: `сказал,сказала,заявил,заявила,отметил,отметила,сообщил,сообщила,добавил,добавила,подчеркнул,подчеркнула,рассказал,
рассказала,пояснил,пояснила,считает,говорит,уточнил,уточнила`,
  uk: `сказав,сказала,заявив,заявила,зазначив,зазначила,повідомив,повідомила,додав,додала,наголосив,наголосила,розповів,розповіла`,
  de: `sagte,sagt,erklärte,betonte,meinte,warnte,kritisierte,berichtete,kündigte,forderte,ergänzte`,
  fr: `a déclaré,a dit,a affirmé,a ajouté,a expliqué,a indiqué,a souligné,a précisé,a estimé,estime,explique,affirme,déclare,souligne`,
  es: `dijo,afirmó,declaró,señaló,aseguró,explicó,añadió,indicó,agregó,subrayó,manifestó,destacó`,
};

const introductions: Readonly<Record<string, string>> = {
  en: 'according to,voiced by,expressed by,made by',
  de: 'laut',
  fr: 'selon,d’après',
  es: 'según',
};

const known = new Map<string, SpeechWords>();

/** The speech words of a language; none for a language without a table, where nobody is found. */
export function speechWords(language: string): SpeechWords {
  const words = known.get(language);
  if (words) return words;
  const primary = primaryLanguage(language);
  const read = {
    verbs: phrases(verbs[primary]),
    introductions: phrases(introductions[primary]),
    verbLast: primary === 'az' || primary === 'tr',
  };
  // Bounded: filed tags may be anything.
  if (known.size < 200) known.set(language, read);
  return read;
}

function phrases(list: string | undefined): Phrases {
  return new Phrases(
    (list ?? '')
      .split(',')
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
}
