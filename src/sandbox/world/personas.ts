import type { Persona } from './persona.ts';
import { PARTNER_TENANT_ID, TENANT_ID } from './tenant.ts';

function person(number: number, name: string, jobTitle: string, organisation: string, ...roles: string[]): Persona {
  const id = `a0000000-0000-4000-8000-0000000000${String(number).padStart(2, '0')}`;
  const mailbox = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  return {
    id,
    name,
    organisation: `${organisation} (sandbox)`,
    roles: ['practitioner', ...roles],
    mailbox,
    jobTitle,
    tenantId: TENANT_ID,
  };
}

/** The names are chosen to be nobody's: each surname says that it is made up. */
export const personas = {
  teacher: person(1, 'Tamsin Example', 'Class teacher', 'Harbour Primary'),
  designatedSafeguardingLead: person(
    2,
    'Desmond Sample',
    'Designated safeguarding lead',
    'Harbour Primary',
    'designated-safeguarding-lead',
  ),
  healthVisitor: person(3, 'Hettie Placeholder', 'Health visitor', 'Health visiting'),
  policeOfficer: person(4, 'Percy Pretend', 'Police community support officer', 'Neighbourhood policing'),
  socialWorker: person(5, 'Sorrel Specimen', 'Social worker', "Children's social care"),
  coordinator: person(6, 'Cora Madeup', 'Meeting co-ordinator', 'Partnership office', 'meeting-co-ordinator'),
  chair: person(7, 'Chidi Notional', 'Meeting chair', 'Early help', 'chair'),
  trainer: person(8, 'Trudy Mockup', 'Training team', 'Partnership training', 'training-team', 'content-owner'),
  triageWorker: person(9, 'Moses Makebelieve', 'MASH triage worker', 'MASH', 'mash-triage'),
  administrator: person(10, 'Ada Imaginary', 'Signpost administrator', 'Partnership office', 'administrator', 'content-owner'),
  guest: {
    ...person(11, 'Gwen Fictional', 'Family worker, guest from a partner', 'Partner charity'),
    mailbox: 'gwen.fictional@partner.example.org',
    tenantId: PARTNER_TENANT_ID,
  },
} as const satisfies Record<string, Persona>;
