import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Unreachable } from '../unreachable.ts';
import type { Aside, DriverAnswer, Question } from './protocol.ts';

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

  /** Whether it has been ended in the middle of a question. */
  isDead = false;

  /**
   * Asks, and gives the answer.
   *
   * @param hear is told what comes before the answer. When it rejects, the driver dies there, and so does the question.
   * @throws Unreachable when there is no answer that can be read.
   */
  async ask(question: Question, hear: (aside: Aside) => Promise<void> = async () => {}): Promise<DriverAnswer> {
    this.#write(question);
    for (;;) {
      const said = this.#read(question, await this.#line(question));
      if ('result' in said || 'error' in said) return said;
      await hear(said).catch((reason) => {
        this.isDead = true;
        this.#process.kill('SIGKILL');
        throw reason;
      });
      if (!('position' in said)) this.#write({ goOn: true });
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

  #write(line: object): void {
    this.#process.stdin?.write(`${JSON.stringify(line)}\n`);
  }

  async #line(question: Question): Promise<string> {
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), longestAnswerMs);
    try {
      for (;;) {
        const { value: line, done } = await this.#lines.next();
        if (done) throw this.#broken(question, `gave no answer: ${await this.#exit}`);
        if (line.trim() !== '') return line;
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #read(question: Question, line: string): DriverAnswer | Aside {
    try {
      const said = JSON.parse(line) as Partial<Record<'error' | 'page' | 'wait', unknown>>;
      const isSound =
        'result' in said ||
        'position' in said ||
        typeof said.error === 'string' ||
        Array.isArray(said.page) ||
        typeof said.wait === 'number';
      if (isSound) return said as DriverAnswer | Aside;
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
