/**
 * Text that is safe to show: names and stories of others must not steer the terminal.
 *
 * Line breaks stay; other control characters and changes of writing direction become `�`.
 */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
