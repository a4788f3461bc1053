import { civilDate, dateInWords } from '#core/civil-time';
import type { Acronym } from './acronym.ts';
import type { Content } from './content.ts';
import type { Service } from './service.ts';
import type { Situation } from './situation.ts';
import type { SourceDocument } from './source.ts';

/** Content by id, and the sentences that say where a fact comes from. */
export interface Directory {
  service(id: string): Service | undefined;
  situation(id: string): Situation | undefined;
  acronym(text: string): Acronym | undefined;
  numbers: { mash: Service['phones']; dutyTeam: Service['phones'] };
  /** E-mail address of an entry, when the deployment has set it. */
  emailOf(id: string): string | undefined;
  /** "Source: Welcome to Portsmouth guide (undated; …), compared on 21 November 2026." */
  citing(codes: readonly string[], pages: readonly string[]): string;
}

export function createDirectory(content: Content, emails: ReadonlyMap<string, string>): Directory {
  const services = new Map(content.services.map((service) => [service.id, service]));
  const situations = new Map(content.situations.map((situation) => [situation.id, situation]));
  const acronyms = new Map(content.acronyms.map((acronym) => [acronym.acronym.toLowerCase(), acronym]));
  const documents = [...content.sources].sort((a, b) => a.precedence - b.precedence);
  return {
    service: (id) => services.get(id),
    situation: (id) => situations.get(id),
    acronym: (text) => acronyms.get(text.toLowerCase()),
    numbers: { mash: services.get('mash')?.phones ?? [], dutyTeam: services.get('ooh-team')?.phones ?? [] },
    emailOf: (id) => emails.get(id),
    citing: (codes, pages) => citing(documents, codes, pages),
  };
}

function citing(documents: readonly SourceDocument[], codes: readonly string[], pages: readonly string[]): string {
  const cited = documents.filter((document) => codes.includes(document.code));
  const named = cited.map((document) => `${document.title} (${document.age})`);
  const sites = [...new Set(pages.map((page) => new URL(page).hostname.replace(/^www\./, '')))];
  const checkedOn = cited.map((document) => document.checkedOn).sort()[0];
  const parts = [
    named.length > 0 ? `Source: ${named.join('; ')}.` : '',
    sites.length > 0 ? `Public page, not confirmed by the service: ${sites.join(', ')}.` : '',
    checkedOn ? `Checked on ${dateInWords(civilDate(checkedOn))}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
