import type { Decision, Hold, Warning } from '../../story/story.ts';
import { cleanLine } from './clean-text.ts';
import { cutAtWord } from './cut-text.ts';

/** More than an editor reads; a hostile file must not fill a receipt. */
const mostNotes = 100;

/** What normalizing one story tells the desk: collected while the rules run, in the order they spoke. */
export class DeskNotes {
  readonly warnings: Warning[] = [];
  readonly decisions: Decision[] = [];
  readonly holds: Hold[] = [];

  warn(code: string, message: string, fix?: string): void {
    this.addWarning(fix ? { code, message, fix } : { code, message });
  }

  decide(rule: string, saw: string, override?: string): void {
    this.addDecision(override ? { rule, saw, override } : { rule, saw });
  }

  hold(code: string, message: string, fix: string): void {
    this.addHold({ code, message, fix });
  }

  addWarning(warning: Warning): void {
    const message = cleanLine(warning.message) || warning.code;
    const said = this.warnings.some((other) => other.code === warning.code && other.message === message);
    if (!said && this.warnings.length < mostNotes) this.warnings.push({ ...warning, message });
  }

  addDecision(decision: Decision): void {
    if (this.decisions.length >= mostNotes) return;
    this.decisions.push({ ...decision, saw: cutAtWord(cleanLine(decision.saw), 200) });
  }

  addHold(hold: Hold): void {
    if (this.holds.some((other) => other.code === hold.code)) return;
    this.holds.push({ ...hold, message: cleanLine(hold.message) || hold.code });
  }
}
