// Run by make-cluster.ts as a process of its own, with the folder to make as its only argument.
import { PGlite } from '@electric-sql/pglite';

// Our parent holds the other end: when it dies, nobody wants this cluster any more.
process.stdin.on('end', () => process.exit(1)).resume();

const [folder] = process.argv.slice(2);
if (!folder) process.exit(2);
const fresh = await PGlite.create({ dataDir: folder });
await fresh.close();
process.exit(0);
