import { statfsSync } from 'node:fs';
import type { Check } from '#core/check';

/** File systems on another machine, by Linux's numbers: NFS, SMB 1 to 3, 9P (a Windows folder seen from WSL), Ceph. */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x00c36400]);

/** Neither the lock nor the flushes of the embedded database are proven on a network drive. */
export function createStorageCheck(folder: string): Check {
  return {
    name: 'database storage',
    look: () =>
      REMOTE.has(statfsSync(folder).type)
        ? {
            state: 'warning',
            says: 'The embedded database lies on a network drive, where it can lose what it was told to keep.',
            mend: 'Set DATA_DIR to a folder on a local disk, or use a database server (DATABASE_URL).',
          }
        : { state: 'ok', says: 'The embedded database lies on a local disk.' },
  };
}
