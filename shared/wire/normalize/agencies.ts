/** A news agency by the name to print, and the other names copy gives it. */
const agencies: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Reuters', 'Рейтер'],
  ['AP', 'Associated Press', 'The Associated Press'],
  ['AFP', 'Agence France-Presse', "l'AFP", 'l’AFP'],
  ['dpa', 'Deutsche Presse-Agentur', 'DPA'],
  ['AZERTAC', 'AZƏRTAC', 'AzərTAc', 'Azertag', 'АЗЕРТАДЖ', 'AZERTAG'],
  ['Trend'],
  ['APA'],
  ['TASS', 'ТАСС'],
  ['RIA Novosti', 'РИА Новости'],
  ['Interfax', 'Интерфакс'],
  ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı', 'AA'],
  ['Ukrinform', 'Укринформ', 'Укрінформ'],
  ['EFE', 'Efe'],
  ['ANSA'],
  ['Belga'],
  ['ANP'],
  ['Xinhua'],
  ['Kyodo', 'Kyodo News'],
  ['Yonhap', 'Yonhap News Agency'],
  ['PTI', 'Press Trust of India'],
  ['PA', 'PA Media', 'Press Association'],
  ['AAP'],
  ['NTB'],
  ['TT'],
  ['STT'],
  ['Ritzau'],
  ['PAP'],
  ['UPI'],
  ['Bloomberg', 'Bloomberg News'],
];

const names = new Map(
  agencies.flatMap(([name, ...others]) => [name, ...others].map((filed) => [filed, name])),
);

/** The agency's own name for a name as filed, case and all; absent for anybody else. */
export function agencyNamed(filed: string): string | undefined {
  return names.get(filed);
}

/** True for the name of a news agency in any of its spellings. */
export function isAgency(filed: string): boolean {
  return names.has(filed);
}
