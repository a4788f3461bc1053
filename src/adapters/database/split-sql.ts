/**
 * Cuts a migration into statements, because neither engine takes several at once with parameters. A statement ends at a line
 * that ends in `;` outside a `$$` body: write one statement end per line, and none inside a quoted string.
 */
export function splitSql(text: string): string[] {
  const statements: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    current += `${line}\n`;
    if ((line.split('$$').length - 1) % 2 === 1) inBody = !inBody;
    if (inBody || !line.trimEnd().endsWith(';')) continue;
    statements.push(current.trim());
    current = '';
  }
  if (current.trim() !== '') statements.push(current.trim());
  return statements;
}
