import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Unreachable } from '../unreachable.ts';
import type { DriverAnswer, Question } from './protocol.ts';

const longestAnswerMs = 60_000;
const longestFarewellMs = 2000;
const mostSaid = 2000;

/** A driver that runs: asked by lines of JSON, one at a time. */
export class DriverProcess {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #exit: Promise<string>;
  #said = '';
  #problem: Unreachable | undefined;

  constructor(command: string) {
    this.#process = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.#process;
    if (!stdin || !stdout || !stderr) throw new Unreachable('The driver has no standard streams.');
    // A driver that has ended no longer listens; that it has is told by the missing answer.
    stdin.on('error', () => {});
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-mostSaid);
    });
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
    this.#exit = new Promise((resolve) => {
      this.#process.once('error', ({ message }) => resolve(message));
      this.#process.once('close', (code, signal) => resolve(`it ended with ${signal ?? `exit code ${code}`}`));
    });
  }

  /** Asks, and gives the answer. @throws Unreachable when there is none that can be read. */
  async ask(question: Question): Promise<DriverAnswer> {
    this.#process.stdin?.write(`${JSON.stringify(question)}\n`);
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), longestAnswerMs);
    try {
      for (;;) {
        const { value: line, done } = await this.#lines.next();
        if (done) throw this.#broken(question, `gave no answer: ${await this.#exit}`);
        if (line.trim() !== '') return this.#read(question, line);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets the driver end, and ends it when it does not. @throws Unreachable again, if it ever was: a client that breaks is none that refuses. */
  async end(): Promise<void> {
    this.#process.stdin?.end();
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), longestFarewellMs);
    await this.#exit;
    clearTimeout(timer);
    if (this.#problem) throw this.#problem;
  }

  #read(question: Question, line: string): DriverAnswer {
    try {
      const answer = JSON.parse(line) as Partial<DriverAnswer>;
      if ('result' in answer || ('error' in answer && typeof answer.error === 'string')) return answer as DriverAnswer;
    } catch {}
    throw this.#broken(question, 'gave a line that is no {"result": …} and no {"error": "…"}');
  }

  #broken({ operation }: Question, what: string): Unreachable {
    const said = this.#said.trim();
    this.#problem = new Unreachable(
      `Asked for ${operation}, the driver ${what}.${said === '' ? '' : ` It said: ${said}`}`,
    );
    return this.#problem;
  }
}
