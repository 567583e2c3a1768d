import { pageHeaders } from './html-page.ts';

/** What to do about an answer of the sandbox itself that does not match its OpenAPI document. */
export type AnswerCheckMode = 'respond' | 'throw' | 'off';

/** Makes answers, and lets none out that the OpenAPI document does not allow. */
export interface Answers {
  /**
   * @param checked what to check in place of the body, for what the caller chose and the service repeats.
   * @throws InvalidAnswer when it does not match the operation's schema for the status.
   */
  json(
    operation: string,
    status: number,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
    checked?: unknown,
  ): Response;
  /** @throws InvalidAnswer when a body, in whatever form it is sent, does not match the operation's schema for the status. */
  check(operation: string, status: number, body: unknown): void;
  /** @throws InvalidAnswer when the OpenAPI document has no page for the operation and status. */
  html(operation: string, status: number, page: string): Response;
}

type Validators = Readonly<Record<string, (body: unknown) => readonly string[]>>;

/** The sandbox has produced an answer that its own OpenAPI document forbids: a bug of the sandbox. */
export class InvalidAnswer extends Error {
  override readonly name = 'InvalidAnswer';
  readonly operation: string;
  readonly status: number;
  /** JSON pointer and rule, never a value. */
  readonly problems: readonly string[];

  constructor(operation: string, status: number, problems: readonly string[]) {
    super(
      `The sandbox made an answer that its OpenAPI document does not allow: ${operation} ${status}: ${problems.join('; ')}. ` +
        `This is a bug of the sandbox; answerCheck: 'off' lets such answers through.`,
    );
    this.operation = operation;
    this.status = status;
    this.problems = problems;
  }

  toResponse(): Response {
    const { operation, status, problems, message } = this;
    return Response.json({ error: 'invalid_sandbox_answer', message, operation, status, problems }, { status: 500 });
  }
}

export function createAnswers(validators: Validators, mode: AnswerCheckMode): Answers {
  const check = (operation: string, status: number, body: unknown): void => {
    if (mode === 'off') return;
    const validate = validators[`${operation} ${status}`];
    const problems = validate ? validate(body) : ['no such answer in the OpenAPI document'];
    if (problems.length > 0) throw new InvalidAnswer(operation, status, problems);
  };
  return {
    check,
    json(operation, status, body, headers = {}, checked = body) {
      check(operation, status, checked);
      return new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json', ...headers },
      });
    },
    html(operation, status, page) {
      check(operation, status, page);
      return new Response(page, { status, headers: pageHeaders });
    },
  };
}
