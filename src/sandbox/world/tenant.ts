/** Where the sandbox pretends to be, and who the bot is there. */
export const TENANT_ID = '11111111-1111-4111-8111-111111111111';
export const PARTNER_TENANT_ID = '22222222-2222-4222-8222-222222222222';

export const BOT = { id: '28:5f1c9d60-0b0e-4b51-9a34-7c2f6c0d51a7', name: 'Signpost' } as const;
