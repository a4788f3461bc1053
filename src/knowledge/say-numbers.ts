import type { NumberToRing } from './answer.ts';
import type { Directory } from './directory.ts';
import type { SafeguardingLine } from './safeguarding-line.ts';

/** Everybody knows this number: where it was read would only be in the way. */
const EMERGENCY = 'emergency-999';

const TEMPLATE = /\{(ring|phone:([a-z0-9-]+))\}/g;

/** Puts numbers into content's sentences: `{ring}` and `{phone:ID}`. A number that is not stored is said to be not known. */
export function sayNumbers(text: string, directory: Directory, line: SafeguardingLine): string {
  return text.replace(TEMPLATE, (_, what: string, id?: string) => {
    if (what === 'ring') return line.ring;
    return directory.service(id ?? '')?.phones[0]?.number ?? 'a number not known to Signpost';
  });
}

/** The numbers of the entries shown, in their order; MASH's and the duty team's say whether they answer now. */
export function numbersOf(entries: readonly string[], directory: Directory, line: SafeguardingLine): NumberToRing[] {
  return entries.flatMap((id) => {
    const service = directory.service(id);
    return (service?.phones ?? []).map((phone, index) => ({
      name: index === 0 ? (service?.name ?? '') : `${service?.name}, second number`,
      number: phone.number,
      dial: phone.dial,
      note: [
        openNote(id, line),
        id !== EMERGENCY && service?.confirmed === 'public-page' ? 'number from a public page' : '',
        phone.note ?? '',
      ]
        .filter(Boolean)
        .join('; '),
    }));
  });
}

function openNote(id: string, line: SafeguardingLine): string {
  if (id === 'mash') return line.mashIsOpen ? 'open now, until 5pm' : 'closed now';
  if (id === 'ooh-team') return line.mashIsOpen ? 'from 5pm, at weekends and on bank holidays' : 'answers now';
  return '';
}

/** "Worried about a child? …": at the foot of every answer, whatever it is about. */
export function standingLine(line: SafeguardingLine): string {
  return `Worried about a child? Ring ${line.ring}. ${line.says} Danger now: 999.`;
}
