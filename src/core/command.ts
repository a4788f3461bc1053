import type { Allowed } from './actor.ts';
import type { Answered, Turn } from './reply.ts';

/** Words typed on their own, such as `help`. `title` and `description` appear in Teams' command list. */
export interface Command {
  title: string;
  description: string;
  /** What is recognised, lower case, besides the title. */
  words: readonly string[];
  /** Where Teams offers it. */
  places: readonly ('personal' | 'team' | 'groupChat')[];
  allow: Allowed;
  handle(turn: Turn): Answered;
}

export function defineCommand(command: Command): Command {
  return command;
}
