/**
 * The editorial state machine in one place: what every event does to a story in every state, and why.
 *
 * A cell reads `outcome → state afterwards`; `·` means that nothing happens. The rules themselves are `acceptVersion`,
 * `turnStory` and `obeyCommand`; tests/story/versions/state-table.test.ts drives them through every cell of this table.
 *
 * States: `new` is a story of which nothing is known; `held` and `embargoed` have a version that waits and none that
 * is public; `on hold` is a live story that the desk took back. Where a live or expired story also has a version that
 * waits, it keeps its state. A file that cannot be read is `rejected` and has no record.
 */
export const stateTable: Readonly<Record<StoryEvent, StateRow>> = {
  'a version': {
    why: 'What may be shown is shown. An update keeps address and first publication, and is not announced again.',
    new: 'published → live',
    held: 'published → live',
    embargoed: 'published → live',
    live: 'updated → live',
    'on hold': 'held → held',
    killed: 'killed → killed',
    expired: 'updated → live',
  },
  'a correction': {
    why: 'Readers of the faulty version are told, on the page and wherever it was announced.',
    new: 'published → live',
    held: 'published → live',
    embargoed: 'published → live',
    live: 'corrected → live',
    'on hold': 'held → held',
    killed: 'killed → killed',
    expired: 'corrected → live',
  },
  'a version with a question': {
    why: 'A doubt never publishes; what is live stays, since the doubt is about the new version alone.',
    new: 'held → held',
    held: 'held → held',
    embargoed: 'held → held',
    live: 'held → live',
    'on hold': 'held → held',
    killed: 'killed → killed',
    expired: 'held → expired',
  },
  'an embargoed version': {
    why: 'It waits for its time and leaves the live version alone; a changed embargo is a new version.',
    new: 'embargoed → embargoed',
    held: 'embargoed → embargoed',
    embargoed: 'embargoed → embargoed',
    live: 'embargoed → live',
    'on hold': 'held → held',
    killed: 'killed → killed',
    expired: 'embargoed → expired',
  },
  'a version that has expired': {
    why: 'Nothing is lost: it gets an archived page. Nobody is called to old news: no list, no announcement.',
    new: 'expired → expired',
    held: 'expired → expired',
    embargoed: 'expired → expired',
    live: 'expired → expired',
    'on hold': 'held → held',
    killed: 'killed → killed',
    expired: 'expired → expired',
  },
  'a cancellation': {
    why: 'A kill lies outside rank and order: also the one that comes before its story keeps it dead.',
    new: 'killed → killed',
    held: 'killed → killed',
    embargoed: 'killed → killed',
    live: 'killed → killed',
    'on hold': 'killed → killed',
    killed: 'killed → killed',
    expired: 'killed → killed',
  },
  'the same version again': {
    why: 'Queues deliver twice and editors drop twice: what is owed is finished, nothing is told again.',
    new: '·',
    held: 'duplicate → held',
    embargoed: 'duplicate → embargoed',
    live: 'duplicate → live',
    'on hold': 'duplicate → held',
    killed: 'duplicate → killed',
    expired: 'duplicate → expired',
  },
  'an older version': {
    why: 'It never replaces what is public; before anything is public, it may be shown while the newer one waits.',
    new: '·',
    held: 'published → live',
    embargoed: 'published → live',
    live: 'superseded → live',
    'on hold': 'superseded → held',
    killed: 'superseded → killed',
    expired: 'superseded → expired',
  },
  'an embargo ends': {
    why: 'Released on a clock that is read at that moment, unless a kill, a hold or a question stands.',
    new: '·',
    held: '·',
    embargoed: 'published → live',
    live: '·',
    'on hold': '·',
    killed: '·',
    expired: '·',
  },
  'an expiry passes': {
    why: 'Only what is listed can leave the lists. A story on hold or killed is archived when it comes back.',
    new: '·',
    held: '·',
    embargoed: '·',
    live: 'expired → expired',
    'on hold': '·',
    killed: '·',
    expired: '·',
  },
  kill: {
    why: 'Final whatever the files say, until a later reinstatement.',
    new: 'killed → killed',
    held: 'killed → killed',
    embargoed: 'killed → killed',
    live: 'killed → killed',
    'on hold': 'killed → killed',
    killed: 'killed → killed',
    expired: 'killed → killed',
  },
  hold: {
    why: 'Reversible: the page becomes a neutral notice. It outlives a kill, so that a reinstatement is no release.',
    new: 'held → held',
    held: 'held → held',
    embargoed: 'held → held',
    live: 'held → held',
    'on hold': 'held → held',
    killed: 'held → killed',
    expired: 'held → held',
  },
  release: {
    why: 'Ends a hold, or answers the questions of a version that the desk has seen; never lifts an embargo or a kill.',
    new: 'refused → held',
    held: 'released → live',
    embargoed: 'refused → embargoed',
    live: 'refused → live',
    'on hold': 'released → live',
    killed: 'refused → killed',
    expired: 'refused → expired',
  },
  reinstate: {
    why: 'The one way back from a kill, said in so many words.',
    new: 'refused → held',
    held: 'refused → held',
    embargoed: 'refused → embargoed',
    live: 'refused → live',
    'on hold': 'refused → held',
    killed: 'reinstated → live',
    expired: 'refused → expired',
  },
  correct: {
    why: 'Tells readers what was put right on a page that they can see, without a new text.',
    new: 'refused → held',
    held: 'refused → held',
    embargoed: 'refused → embargoed',
    live: 'corrected → live',
    'on hold': 'refused → held',
    killed: 'refused → killed',
    expired: 'corrected → expired',
  },
  move: {
    why: 'A name may have to leave an address. The former one leads to the new one; after a kill both are gone.',
    new: 'refused → held',
    held: 'refused → held',
    embargoed: 'refused → embargoed',
    live: 'moved → live',
    'on hold': 'moved → held',
    killed: 'moved → killed',
    expired: 'moved → expired',
  },
};

export const tableStates = ['new', 'held', 'embargoed', 'live', 'on hold', 'killed', 'expired'] as const;

export type TableState = (typeof tableStates)[number];

export type StoryEvent =
  | 'a version'
  | 'a correction'
  | 'a version with a question'
  | 'an embargoed version'
  | 'a version that has expired'
  | 'a cancellation'
  | 'the same version again'
  | 'an older version'
  | 'an embargo ends'
  | 'an expiry passes'
  | 'kill'
  | 'hold'
  | 'release'
  | 'reinstate'
  | 'correct'
  | 'move';

type StateRow = Readonly<Record<TableState, string>> & {
  /** Why the rule is as it is. */
  readonly why: string;
};
