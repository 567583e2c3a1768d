import { signs } from '../reports/outcome-signs.ts';
import type { Result } from '../src/index.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** What is being done before checks run. */
  say(what: string): void;
  /** A check has ended. */
  count(result: Result): void;
  /** Leaves the terminal as it was, but for the lines of failures. */
  end(): void;
}

const eraseLine = '\r\u001b[2K';

/** Tells how far a run is: in one line that is drawn anew on a terminal, in a line for every tenth elsewhere. Failures have lines of their own. */
export function showProgress(stream: Terminal['meanwhile'], total: number): Progress {
  let done = 0;
  let bad = 0;
  const draw = (text: string): void => {
    stream.write(`${eraseLine}${text.slice(0, Math.max(1, (stream.columns || 80) - 1))}`);
  };
  const line = (text: string): void => {
    stream.write(`${stream.isTTY ? eraseLine : ''}${text}\n`);
  };
  return {
    say: (what) => (stream.isTTY ? draw(what) : line(what)),
    count({ id, outcome, message = '' }) {
      const tenthBefore = Math.floor((10 * done) / total);
      done++;
      if (outcome === 'fail' || outcome === 'error') {
        bad++;
        line(`${signs[outcome].sign} ${id}: ${message}`);
      }
      const how = `${done} of ${total} checks, ${bad === 0 ? 'none' : bad} failed or broken`;
      if (stream.isTTY) draw(`${how} · ${id}`);
      else if (Math.floor((10 * done) / total) > tenthBefore) line(how);
    },
    end() {
      if (stream.isTTY) stream.write(eraseLine);
    },
  };
}
