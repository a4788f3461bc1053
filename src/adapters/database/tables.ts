/** The tables of migrations/. A bigint is read as text on both engines, and may be written as a number. */
export interface Tables {
  audit_trail: {
    entry: string | number;
    at: Date;
    actor: string;
    action: string;
    about: string;
    details: string;
    previous_hash: string;
    hash: string;
  };
  audit_head: { singleton: boolean; entry: string | number; hash: string };
  feedback: { answer_id: string; given_by: string; topic: string; verdict: string; given_at: Date };
  greetings: { conversation_id: string; greeted_at: Date };
}
