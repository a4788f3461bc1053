import { dateInWords, londonTime } from '#core/civil-time';
import type { Clock } from '#core/clock';
import type { HttpRoute } from '#core/http-route';
import { escapeHtml, page } from '#core/page';
import type { Knowledge } from './ask.ts';
import type { Service } from './service.ts';

/** In the order in which somebody with a worry would want them. */
const FIRST = ['emergency-999', 'mash', 'ooh-team'];
const HELPS: Record<string, string> = {
  'emergency-999': 'Someone is in danger, badly hurt, or missing and at risk.',
  mash: 'Any worry about a child in Portsmouth. 9am to 5pm, Monday to Friday, not on bank holidays.',
  'ooh-team': 'Evenings, weekends and bank holidays. Speak to someone: a form or e-mail alone may be missed.',
};

/** `/numbers`: one dated sheet to print, for when Teams is down and for people who cannot reach the bot. */
export function numbersPage(knowledge: Knowledge, clock: Clock): HttpRoute {
  return {
    method: 'GET',
    path: '/numbers',
    answer: () => ({ status: 200, contentType: 'text/html; charset=utf-8', body: sheet(knowledge, clock.now()) }),
  };
}

function sheet(knowledge: Knowledge, at: Date): string {
  const withNumbers = knowledge.content.services.filter((service) => service.phones.length > 0 && service.status === 'current');
  const first = FIRST.flatMap((id) => withNumbers.find((service) => service.id === id) ?? []);
  const others = withNumbers
    .filter((service) => !FIRST.includes(service.id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return page(
    'Numbers for a worry about a child in Portsmouth',
    `<p>Printed from Signpost on ${dateInWords(londonTime(at))}. Print it again after three months: numbers change.</p>
<table>${first.map((service) => row(service, HELPS[service.id] ?? service.what)).join('')}</table>
<p>No answer? Try the next number. Anyone may ring: you do not have to be certain.</p>
<h2>Other numbers</h2>
<table>${others.map((service) => row(service, service.what)).join('')}</table>
<p class="small">Numbers marked * come from a public page and are not confirmed by the service. Numbers that our documents do not give
(the LADO, Prevent, MARAC and most teams) are not on this sheet because Signpost does not know them: ask your safeguarding lead, or look on
the council's and the safeguarding partnership's websites.</p>`,
  );
}

function row(service: Service, what: string): string {
  const unconfirmed = service.confirmed === 'public-page' && service.id !== 'emergency-999' ? '*' : '';
  const numbers = service.phones.map((phone) => `<div class="number">${escapeHtml(phone.number)}${unconfirmed}</div>`).join('');
  return `<tr><th scope="row">${escapeHtml(service.name)}</th><td>${numbers}</td><td>${escapeHtml(what)}</td></tr>`;
}
