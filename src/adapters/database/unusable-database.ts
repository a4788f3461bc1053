/** The database cannot be used as it is; the message says why and what to do, in words for whoever starts Signpost. */
export class UnusableDatabase extends Error {
  override name = 'UnusableDatabase';
}

/** Another process holds the embedded database. */
export class DatabaseInUse extends UnusableDatabase {
  override name = 'DatabaseInUse';
}
