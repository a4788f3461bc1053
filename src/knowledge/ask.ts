import { createAsksMeaning } from './acronym-asking.ts';
import type { Answer } from './answer.ts';
import { answerAbout, raiseAlarm } from './answer-about.ts';
import { chooseAnswer } from './choose-answer.ts';
import { type Contacts, createContacts, quoteTiers } from './contacts.ts';
import type { Content, LoadedContent } from './content.ts';
import { createDangerFinder } from './danger.ts';
import { createDangerLikeness } from './danger-likeness.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createTopicFinder } from './find-topic.ts';
import { createLexicon } from './language/lexicon.ts';
import { createWordsOnce } from './language/words.ts';
import { createQuestionReader } from './read-question.ts';
import { respell } from './respell.ts';
import { safeguardingLine } from './safeguarding-line.ts';
import { standingLine } from './say-numbers.ts';
import { createTopicSearch } from './search.ts';
import { createAsksTier } from './tier-asking.ts';
import { createUnderstanding, type Understand } from './understand.ts';
import type { Writing } from './write-answer.ts';

/** Everything that can be asked of what Signpost knows. Pure: nothing of a question is kept. */
export interface Knowledge {
  /** Answers a question as typed, at an instant. */
  ask(text: string, at: Date): Answer;
  /** The answer about a topic that a button named; null when content has no such topic. `urgent` keeps the alarm on top. */
  about(topic: string, at: Date, urgent?: boolean): Answer | null;
  /** One sentence: whom to ring about a child at that hour. */
  whomToRing(at: Date): string;
  /** Numbers, names and the tiers' words for features that show them beside words of their own. */
  contacts: Contacts;
  tierQuotes: ReturnType<typeof quoteTiers>;
  /** Entries that a text may look for, best first. */
  entriesFor(text: string): string[];
  directory: Directory;
  /** The situations told in a message, clause by clause. */
  understand: Understand;
  content: Content;
  brokenBecause: string | null;
}

/** Entries that fit worse than this, as a share of the best that is possible, are not offered. */
const WORTH_OFFERING = 0.15;

export function createKnowledge(loaded: LoadedContent, emails: ReadonlyMap<string, string> = new Map()): Knowledge {
  const content = respell(loaded.content);
  const lexicon = createLexicon(content.lexicon);
  const words = createWordsOnce();
  const read = createQuestionReader(content, lexicon, loaded.englishWords, words);
  const find = createTopicFinder({
    content,
    lexicon,
    findDanger: createDangerFinder(content.danger, lexicon, createDangerLikeness(content, words)),
    search: createTopicSearch(content, words),
    asksMeaning: createAsksMeaning(content, words),
    asksTier: createAsksTier(content, words),
    englishWords: loaded.englishWords,
  });
  words.forget();
  const directory = createDirectory(content, emails);
  const understand = createUnderstanding((text) => find(read(text)));
  const writing = (at: Date): Writing => ({ directory, tiers: content.tiers, line: safeguardingLine(at, directory.numbers) });
  return {
    content,
    brokenBecause: loaded.brokenBecause,
    ask(text, at) {
      const finding = find(read(text));
      const now = writing(at);
      const answer = chooseAnswer(finding, now);
      const isUrgent =
        finding.danger.found !== null ||
        (!finding.danger.isCalm && finding.byPattern.has(answer.topic) && directory.situation(answer.topic)?.urgency === 'now');
      return isUrgent ? raiseAlarm(answer, now) : answer;
    },
    about(topic, at, urgent = false) {
      const now = writing(at);
      const answer = answerAbout(topic, now);
      return answer && urgent ? raiseAlarm(answer, now) : answer;
    },
    whomToRing: (at) => standingLine(writing(at).line),
    contacts: createContacts(directory),
    tierQuotes: quoteTiers(content.tiers, directory),
    understand,
    directory,
    entriesFor: (text) =>
      find(read(text))
        .topics.filter(({ topic, score }) => score >= WORTH_OFFERING && directory.service(topic))
        .map(({ topic }) => topic),
  };
}
