/** A picture that was dropped under a name: waiting for its story while it has a key, else placed. */
export interface WaitingPicture {
  /** Object key without `incoming/`; absent once a story has it. */
  readonly key?: string;
  /** Id of the story that it was placed on. */
  readonly story?: string;
}

/** A story that names a file as its picture. */
export interface WantedPicture {
  readonly story: string;
  /** The version that names it, where its words are. */
  readonly storyKey: string;
}

/** What the picture function is asked to do. Keys are without `incoming/`. */
export type PictureWork =
  /** A picture was dropped; `look` counts how often its story was looked for in vain. */
  | { readonly picture: 'dropped'; readonly key: string; readonly look: number }
  /** A story waits for the picture of its name. */
  | { readonly picture: 'named'; readonly key: string; readonly id: string }
  /** A version names a picture, or carries one inside its own file. */
  | { readonly picture: 'referenced'; readonly id: string; readonly storyKey: string };

/** What a picture and its text have in common: the key without its ending. */
export function stemOf(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? key : key.slice(0, key.length - (name.length - dot));
}
