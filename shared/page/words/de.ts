import type { Words } from './words.ts';

export const de: Words = {
  skipToContent: 'Zum Inhalt springen',
  sections: 'Ressorts',
  breadcrumb: 'Sie sind hier',
  home: 'Startseite',
  latestNews: 'Aktuelle Nachrichten',
  noStories: 'Hier ist noch keine Meldung erschienen.',
  written: 'Verfasst',
  published: 'Veröffentlicht',
  updated: 'Aktualisiert',
  corrected: 'Berichtigt',
  correction: 'Berichtigung',
  corrections: 'Berichtigungen',
  footnotes: 'Anmerkungen',
  table: 'Tabelle',
  source: 'Quelle',
  share: 'Meldung teilen',
  sendByMail: 'Per E-Mail senden',
  permanentLink: 'Link zu dieser Meldung',
  feed: 'RSS-Feed',
  timeZone: 'Zeitzone',
  aboutStory: 'Zu dieser Meldung',
  notFoundTitle: 'Seite nicht gefunden',
  notFoundText:
    'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie falsch geschrieben oder die Meldung umgezogen.',
  withdrawnTitle: 'Diese Meldung wurde zurückgezogen',
  withdrawnText: 'Die Meldung unter dieser Adresse wurde zurückgezogen und ist nicht mehr verfügbar.',
  heldTitle: 'Diese Meldung wird geprüft',
  heldText:
    'Die Meldung ist nicht verfügbar, solange unsere Redaktion sie prüft. Bitte kommen Sie später wieder.',
  toFront: 'Zu den aktuellen Nachrichten',
};
