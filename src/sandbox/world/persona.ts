/** An invented person one can be in the sandbox. The first five are what `GET /sandbox/personas` shows. */
export interface Persona {
  /** Entra object id. */
  id: string;
  name: string;
  organisation: string;
  roles: readonly string[];
  mailbox: string;
  jobTitle: string;
  /** A guest belongs to another tenant. */
  tenantId: string;
}
