import { fileURLToPath } from 'node:url';

/** The partnership's content, beside the code. */
export const CONTENT_DIR = fileURLToPath(new URL('../content', import.meta.url));
