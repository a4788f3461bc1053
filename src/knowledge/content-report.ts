import { civilDate, dateInWords, londonTime } from '#core/civil-time';
import { type ContentFinding, findContentErrors } from './check-content.ts';
import type { Content } from './content.ts';

/** What `signpost content check` says. `ok` is false only for errors. */
export interface ContentReport {
  ok: boolean;
  counts: { services: number; situations: number; acronyms: number; tiers: number };
  errors: ContentFinding[];
  /** Owners not named, reviews due. */
  warnings: ContentFinding[];
  /** Where documents disagree, and which reading is kept. */
  disagreements: ContentFinding[];
  /** What the partnership must supply before Signpost can say it. */
  toSupply: string[];
}

/** `further`: what was found wrong outside what this feature reads. */
export function reportOnContent(content: Content, at: Date, further: readonly ContentFinding[] = []): ContentReport {
  const errors = [...findContentErrors(content), ...further];
  const { services, situations, acronyms, tiers } = content;
  return {
    ok: errors.length === 0,
    counts: { services: services.length, situations: situations.length, acronyms: acronyms.length, tiers: tiers.length },
    errors,
    warnings: warnings(content, at),
    disagreements: services.flatMap((one) => (one.conflict ? [{ file: `services/${one.id}.yaml`, says: one.conflict }] : [])),
    toSupply: toSupply(content),
  };
}

function warnings({ services }: Content, at: Date): ContentFinding[] {
  const today = londonTime(at).toPlainDate();
  const due = services.filter((one) => civilDate(one.reviewOn).until(today).sign >= 0);
  return [
    ...services
      .filter((one) => one.owner === 'to be named')
      .map((one) => ({ file: `services/${one.id}.yaml`, says: 'owner to be named' })),
    ...due.map((one) => ({ file: `services/${one.id}.yaml`, says: `review due since ${dateInWords(civilDate(one.reviewOn))}` })),
  ];
}

function toSupply(content: Content): string[] {
  const { services, situations, tiers } = content;
  return [
    ...services
      .filter((one) => one.email === 'redacted')
      .map((one) => `the e-mail address of ${one.name} (set SIGNPOST_EMAIL_${one.id.toUpperCase().replaceAll('-', '_')})`),
    ...services.filter((one) => isUnreachable(one)).map((one) => `a phone number, address or link for ${one.name}`),
    ...services
      .filter((one) => one.confirmed === 'public-page')
      .map((one) => `confirmation of ${one.name}, known from a public page only`),
    ...services.flatMap((one) =>
      (one.confirmed === 'source-documents' ? one.publicPages : []).map((fact) => `confirmation for ${one.name}: ${fact.says}`),
    ),
    ...tiers.flatMap((tier) => tier.missing.map((what) => `Tier ${tier.tier}: ${what}`)),
    ...situations.flatMap((one) => (one.toConfirm ? [`confirmation of the wording "${one.title}": ${one.toConfirm}`] : [])),
    ...services.filter((one) => one.owner === 'to be named').map((one) => `an owner for ${one.name}`),
  ];
}

function isUnreachable(service: Content['services'][number]): boolean {
  const isReachable = service.phones.length > 0 || service.web.length > 0 || service.email === 'redacted';
  return (
    !isReachable &&
    ['service', 'team', 'contact', 'form', 'panel', 'meeting'].includes(service.kind) &&
    service.status === 'current'
  );
}
