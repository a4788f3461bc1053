/** A plain page for people: complete, printable HTML without scripts. `body` must already be escaped. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { font: 18px/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 44em; margin: 0 auto; padding: 1.5em; }
h1 { font-size: 1.8em; line-height: 1.2; } h2 { font-size: 1.2em; margin-bottom: 0.3em; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 0.4em 0.8em 0.4em 0; border-bottom: 1px solid #b1b4b6; }
.number { font-size: 1.3em; font-weight: bold; white-space: nowrap; } .small { font-size: 0.8em; } a { color: #1d70b8; }
@media print { body { font-size: 12pt; padding: 0; } a { color: inherit; text-decoration: none; } }
</style>
</head>
<body><main>
<h1>${escapeHtml(title)}</h1>
${body}
</main></body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
