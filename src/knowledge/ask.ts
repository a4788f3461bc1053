import type { Answer } from './answer.ts';
import { answerAbout, raiseAlarm } from './answer-about.ts';
import { chooseAnswer } from './choose-answer.ts';
import type { Content, LoadedContent } from './content.ts';
import { createDangerFinder } from './danger.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createTopicFinder } from './find-topic.ts';
import { createLexicon } from './lexicon.ts';
import { createQuestionReader } from './read-question.ts';
import { respell } from './respell.ts';
import { createTopicSearch } from './search.ts';
import type { Writing } from './write-answer.ts';

/** Everything that can be asked of what Signpost knows. Pure: nothing of a question is kept. */
export interface Knowledge {
  /** Answers a question as typed, at an instant. */
  ask(text: string, at: Date): Answer;
  /** The answer about a topic that a button named; null when content has no such topic. `urgent` keeps the alarm on top. */
  about(topic: string, at: Date, urgent?: boolean): Answer | null;
  directory: Directory;
  content: Content;
  brokenBecause: string | null;
}

export function createKnowledge(loaded: LoadedContent, emails: ReadonlyMap<string, string> = new Map()): Knowledge {
  const content = respell(loaded.content);
  const lexicon = createLexicon(content.lexicon);
  const read = createQuestionReader(content, lexicon, loaded.englishWords);
  const find = createTopicFinder({
    content,
    lexicon,
    findDanger: createDangerFinder(content.danger),
    search: createTopicSearch(content),
  });
  const directory = createDirectory(content, emails);
  const writing = (at: Date): Writing => ({ directory, tiers: content.tiers, at });
  return {
    content,
    directory,
    brokenBecause: loaded.brokenBecause,
    ask(text, at) {
      const finding = find(read(text));
      const answer = chooseAnswer(finding, writing(at));
      const isUrgent =
        finding.danger !== null || (finding.byPattern.has(answer.topic) && directory.situation(answer.topic)?.urgency === 'now');
      return isUrgent ? raiseAlarm(answer, writing(at)) : answer;
    },
    about(topic, at, urgent = false) {
      const answer = answerAbout(topic, writing(at));
      return answer && urgent ? raiseAlarm(answer, writing(at)) : answer;
    },
  };
}
