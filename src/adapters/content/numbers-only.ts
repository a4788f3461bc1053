import { Content } from '#knowledge';

const page = 'https://www.portsmouthscp.org.uk/2-worried-about-a-child/2-reporting-a-concern-information-for-professionals/';
const always = {
  kind: 'service',
  whoMayUse: 'Anyone',
  tiers: null,
  status: 'current',
  owner: 'to be named',
  reviewOn: '2027-02-21',
};

/**
 * The least that may be answered, for a start with broken content and no earlier copy. The numbers stand in `content/services/`
 * too; a test holds both to each other.
 */
export const numbersOnly: Content = Content.parse({
  sources: [{ code: 'S3', title: 'Welcome to Portsmouth guide', precedence: 1, age: 'undated', checkedOn: '2026-11-21' }],
  services: [
    {
      ...always,
      id: 'emergency-999',
      name: 'Emergency services on 999',
      what: 'Someone is in immediate danger or needs an ambulance.',
      howToReach: 'Ring 999.',
      phones: [{ number: '999', dial: '999' }],
      urgency: 'now',
      publicPages: [{ says: 'Immediate danger: 999', pages: [page] }],
      confirmed: 'public-page',
    },
    {
      ...always,
      id: 'mash',
      name: 'Multi-Agency Safeguarding Hub (MASH)',
      what: 'Any worry about a child in Portsmouth.',
      howToReach: 'Ring, 9am to 5pm on working days.',
      phones: [
        { number: '023 9268 8793', dial: '02392688793' },
        { number: '0845 671 0271', dial: '08456710271', preferred: false },
      ],
      urgency: 'today',
      sources: ['S3'],
      confirmed: 'source-documents',
    },
    {
      ...always,
      id: 'ooh-team',
      name: 'Out-of-hours duty team',
      what: 'Any worry about a child in the evening, at weekends and on bank holidays.',
      howToReach: 'Ring and speak to someone.',
      phones: [{ number: '0300 555 1373', dial: '03005551373' }],
      urgency: 'today',
      publicPages: [{ says: 'Evenings, weekends and bank holidays', pages: [page] }],
      confirmed: 'public-page',
    },
  ],
  situations: [
    {
      id: 'not-known',
      title: 'Signpost can only give the numbers at the moment',
      kind: 'none',
      entries: ['mash'],
      urgency: 'today',
      says: ['Its content cannot be read. Danger now: ring 999. Any worry about a child: ring {ring}.'],
      asks: ['help'],
    },
  ],
  acronyms: [],
  tiers: [],
  danger: { lookAlikes: [], quiet: [], signs: ['now'], rules: [] },
  acronymExamples: { asks: [], uses: [] },
  tierExamples: { asks: [], others: [] },
  dangerExamples: { danger: [], calm: [] },
  lexicon: {},
  spellings: {},
});
