/** A command of `signpost`, for operators. `answer` is what `--json` prints; `text` is what a person reads. */
export interface OperatorCommand {
  /** Words after `signpost`, such as `content check`. */
  name: string;
  usage: string;
  run(args: readonly string[]): Promise<OperatorAnswer | 'usage'>;
  /** For `--stdin`: one value out for every line in. */
  lines?(input: AsyncIterable<string>): AsyncIterable<unknown>;
}

export interface OperatorAnswer {
  ok: boolean;
  answer: unknown;
  text: string;
}
