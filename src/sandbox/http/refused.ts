import { type Answer, problem } from './answer.ts';

/** Thrown by a handler to end the request with an answer that says why. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.answer = answer;
  }
}

export function refuse(status: number, code: string, message: string): never {
  throw new Refused(problem(status, code, message));
}
