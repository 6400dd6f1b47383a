/** The few words that an announcement adds to a story's own. */
export interface AnnouncementWords {
  /** Before the headline, with its colon and space. */
  readonly correction: string;
  readonly update: string;
  readonly breaking: string;
  /** In place of the headline of a story that was withdrawn. */
  readonly withdrawn: string;
  /** On the button that opens the page. */
  readonly read: string;
}

/** The words in the story's language, else in English. */
export function announcementWords(language: string): AnnouncementWords {
  const [primary = ''] = language.toLowerCase().split('-');
  return words[primary] ?? english;
}

const english: AnnouncementWords = {
  correction: 'Correction: ',
  update: 'Update: ',
  breaking: 'Breaking: ',
  withdrawn: 'We have withdrawn this story.',
  read: 'Read the story',
};

const words: Readonly<Record<string, AnnouncementWords>> = {
  ar: {
    correction: 'تصحيح: ',
    update: 'تحديث: ',
    breaking: 'عاجل: ',
    withdrawn: 'سحبنا هذا الخبر.',
    read: 'اقرأ الخبر',
  },
  az: {
    correction: 'Düzəliş: ',
    update: 'Yenilənib: ',
    breaking: 'Təcili: ',
    withdrawn: 'Bu xəbəri geri götürdük.',
    read: 'Xəbəri oxu',
  },
  de: {
    correction: 'Korrektur: ',
    update: 'Aktualisiert: ',
    breaking: 'Eilmeldung: ',
    withdrawn: 'Wir haben diese Meldung zurückgezogen.',
    read: 'Meldung lesen',
  },
  es: {
    correction: 'Corrección: ',
    update: 'Actualización: ',
    breaking: 'Última hora: ',
    withdrawn: 'Hemos retirado esta noticia.',
    read: 'Leer la noticia',
  },
  fr: {
    correction: 'Correction : ',
    update: 'Mise à jour : ',
    breaking: 'Alerte : ',
    withdrawn: 'Nous avons retiré cet article.',
    read: 'Lire l’article',
  },
  ru: {
    correction: 'Исправление: ',
    update: 'Обновлено: ',
    breaking: 'Срочно: ',
    withdrawn: 'Мы отозвали эту новость.',
    read: 'Читать новость',
  },
  tr: {
    correction: 'Düzeltme: ',
    update: 'Güncelleme: ',
    breaking: 'Son dakika: ',
    withdrawn: 'Bu haberi geri çektik.',
    read: 'Haberi oku',
  },
};
