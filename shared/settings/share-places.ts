/** Networks with a share form that an ordinary link can open, with no script and no account of the newsroom's. */
export const sharePlaces = [
  'bluesky',
  'facebook',
  'linkedin',
  'reddit',
  'telegram',
  'threads',
  'whatsapp',
  'x',
] as const;

export type SharePlace = (typeof sharePlaces)[number];
