import { describe, expect, it } from '@jest/globals';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { shippedContent } from '../support/content.ts';

const knowledge = createKnowledge(shippedContent());
const MORNING = new Date('2026-11-24T10:30:00Z');
const isUrgent = (message: string) => knowledge.ask(message, MORNING).urgent;

/** What kind of harm, and how somebody may put it: plainly, in slang, misspelt or round about. */
const DANGER: [kind: string, message: string][] = [
  ['breathing', 'asthmatic boy, blue inhaler empty, can only say two words at a time'],
  ['breathing', "He's gone a really odd colour and I don't think he's getting any air in"],
  ['consciousness', "she's breathing but I can't wake her"],
  ['consciousness', 'TA found a pupil slumped in the corridor, eyes open but nobody home'],
  ['a fit', "she's had three fits since registration and not come round from the last one"],
  ['illness', "her insulin pump has run out and she's slurring and sweaty"],
  ['illness', "she's got a temp of 40 and a rash that won't go when you press it"],
  ['injury', 'he put his arm through the glass door and its pumping'],
  ['injury', 'Blood is coming out of his ear after a fall in the playground'],
  ['injury', 'dog has got hold of a little lad outside school, bitten his face'],
  ['a height', 'girl sat on the railway bridge with her legs over the edge'],
  ['a height', 'two year 8s have climbed the crane on the building site'],
  ['a road', 'our 5 year old has bolted across the main road again, nearly hit'],
  ['water', 'teenager has gone into the sea by the pier and we cant see him'],
  ['fire', 'there is smoke coming out of the flat above and kids in there'],
  ['swallowed', 'three year old has got into grans heart tablets'],
  ['swallowed', 'toddler might have swallowed a button battery'],
  ['swallowed', "she's necked loads of pills dont know what"],
  ['drugs', 'mate of mine has done loads of ket and wont wake up'],
  ['suicide', "15yo says she's got enough tablets at home and tonight's the night"],
  ['suicide', 'he tied his tie round his neck in the toilets'],
  ['suicide', "one of our students messaged at midnight to say sorry for everything and he isn't in"],
  ['suicide', "She said she won't need her GCSE results"],
  ['self-harm', "girl's cut her wrists in the loo and there's loads of blood"],
  ['a weapon', 'a boy has a nife in his bag in my classroom'],
  ['a weapon', 'Mate sent a snap of himself with a gun saying watch what happens at lunch'],
  ['a weapon', 'dads in reception with a hammer'],
  ['violence', 'i can hear him hitting her through the wall'],
  ['violence', 'baby screaming then a thud and now nothing'],
  ['violence', 'gang of lads have got him in the underpass and are kicking him'],
  ['a threat', 'ex texted to say hes on his way and hell burn the house down'],
  ['a threat', "he said next time she goes out he'll put her in the ground"],
  ['a dangerous person', 'theres a man trying to get into the nursery'],
  ['a dangerous person', 'her ex has found the refuge and is banging on the door'],
  ['fear of going home', 'pupil begging not to be sent home, says dad will batter him'],
  ['drunk in charge', 'dad reeks of beer and has put the kids in the car'],
  ['drunk in charge', "mum's nodding off with a needle next to the cot"],
  ['left alone', '7yr old says theres been no grown up at home since saturday'],
  ['left alone', "toddler left in a locked car outside tesco and it's boiling"],
  ['not collected', 'its 6pm and nobody has come for him, mums phone is off'],
  ['missing', 'non verbal boy has got out of the gate'],
  ['missing', '3 of them went to the woods and only 2 came back'],
  ['taken', "man we don't know has just picked her up and driven off"],
  ['taken abroad', 'girl says she is being taken to gambia at the weekend to be cut'],
  ['forced marriage', "pupil is marrying her cousin on saturday and she's begging us to stop it"],
  ['meeting a stranger', '13 year old is meeting a man from snapchat after school'],
  ['a marked baby', '6 week old has a bruise on her cheek'],
  ['a marked baby', '4 month old with a swollen leg, mum says he rolled'],
  ['a shaken baby', 'im so tired im scared im going to throw him against the wall'],
  ['held', 'boy chained to a bed in the house next door'],
  ['sexual harm', "stepdad comes in her room at night and she's going home to him now"],
  ['blackmail', "he's being blackmailed with nudes and says he'll kill himself"],
  ['the writer', 'pls help im locked in the bathroom hes outside the door'],
  ['the writer', 'i have taken too many tablets'],
];

/** What looks like danger and is not. */
const LOOK_ALIKES = [
  'who teaches first aid for choking babies',
  'suicide prevention training dates',
  'gun culture assembly resources',
  'year 6 drew a picture of a sword',
  'drama club is doing a play with a stabbing scene',
  'drowning in emails send help',
  'this form is killing me',
  'the fire alarm keeps going off',
  'lost property box is full',
  "can't find the referral form",
  'what is the bruising protocol for babies',
  'he said his mum used to hit him, she left two years ago',
  'baby massage group in cosham',
  'mum is a childminder',
  "attendance 62%, mum won't engage",
  'what age can children be left alone',
];

/** A worry to ring about today, or to plan for: nobody comes to harm within hours. */
const NOT_WITHIN_HOURS = [
  'no food in the cupboards, can we refer to foodbank',
  'child says mum smacked him on the hand last week',
  'teacher shouted at a child today',
  'pupil self harms, old scars, CAMHS waiting',
  'mum drinks most evenings, kids are tired',
  'he was missing for two days last month, back now, return interview?',
  'girl sent a nude to her boyfriend in year 9',
  'mum disclosed past domestic abuse in her first marriage',
  'family going to pakistan for six weeks, attendance code',
  "bruise on a 7 year old's shin from football",
  'refuge worker moved her in june, settled, new school',
];

describe('immediate danger', () => {
  it.each(DANGER)('is seen: %s: %s', (_, message) => expect(isUrgent(message)).toBe(true));
  it.each(LOOK_ALIKES)('is not seen where words only look like it: %s', (message) => expect(isUrgent(message)).toBe(false));
  it.each(NOT_WITHIN_HOURS)('is not seen where there is time to ring: %s', (message) => expect(isUrgent(message)).toBe(false));

  it('sees danger that no rule finds, by the messages it is like', () => {
    const message = 'he has the tablets laid out on the bed';
    const loaded = shippedContent();
    const withoutRules = { ...loaded.content, danger: { ...loaded.content.danger, rules: [] } };
    const withoutExamples = { ...withoutRules, dangerExamples: { danger: [], calm: [] } };
    const alarms = (content: typeof loaded.content) => createKnowledge({ ...loaded, content }).ask(message, MORNING).urgent;
    expect(alarms(withoutRules)).toBe(true);
    expect(alarms(withoutExamples)).toBe(false);
    expect(isUrgent('Y9 boy has tablets laid out on his bed, what do we do')).toBe(true);
  });
});
