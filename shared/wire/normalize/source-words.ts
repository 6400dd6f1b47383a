import { primaryLanguage } from '../language/language-tag.ts';
import { Phrases } from './phrases.ts';

/** How a language says where a story comes from; phrases are lower case, words separated by one space. */
export interface SourceWords {
  /** Words after the source's name. */
  readonly reports: Phrases;
  /** Words before the source's name. */
  readonly told: Phrases;
}

const words: Readonly<Record<string, SourceWords>> = {
  en: {
    reports: new Phrases(['reports', 'reported', 'writes', 'informs']),
    told: new Phrases([
      'told',
      'statement to',
      'interview with',
      'interview to',
      'comments to',
      'citing',
      'reported by',
    ]),
  },
  az: {
    reports: new Phrases(['xəbər verir', 'bildirir', 'yazır', 'məlumat verir', 'açıqlamasında']),
    told: new Phrases([]),
  },
  tr: { reports: new Phrases(['bildirdi', 'bildiriyor', 'muhabirine']), told: new Phrases([]) },
  ru: {
    reports: new Phrases(['сообщает', 'передает', 'передаёт', 'пишет']),
    told: new Phrases(['сообщает', 'передает', 'передаёт', 'пишет', 'агентству', 'заявление']),
  },
  de: { reports: new Phrases(['berichtet', 'meldet']), told: new Phrases(['der', 'berichtete', 'meldete']) },
  fr: { reports: new Phrases(['rapporte']), told: new Phrases(['à', 'rapporte', 'selon']) },
  es: { reports: new Phrases(['informa', 'informó']), told: new Phrases(['a', 'según', 'informa']) },
};

const none: SourceWords = { reports: new Phrases([]), told: new Phrases([]) };

/** The source words of a language; none for a language without a table. */
export function sourceWords(language: string): SourceWords {
  return words[primaryLanguage(language)] ?? none;
}
