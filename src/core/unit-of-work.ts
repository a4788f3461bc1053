/**
 * Runs `work` in one database transaction: stores and the audit trail called inside join it, and all of it is kept or none.
 * Never call the network, and never start work that is not awaited, inside it.
 */
export interface UnitOfWork {
  run<T>(work: () => Promise<T>): Promise<T>;
}
