import type { Clock } from '#core/clock';
import type { OperatorCommand } from '#core/operator-command';
import type { ContentFinding } from './check-content.ts';
import type { Content } from './content.ts';
import { type ContentReport, reportOnContent } from './content-report.ts';

/** `signpost content check`: reads every file, and prints what is wrong, what is due and what the partnership must supply. */
export function contentCommand(read: () => { content: Content | null; errors: ContentFinding[] }, clock: Clock): OperatorCommand {
  return {
    name: 'content check',
    usage: 'content check',
    run: async () => {
      const { content, errors } = read();
      const report: ContentReport = content
        ? reportOnContent(content, clock.now(), errors)
        : {
            ok: false,
            counts: { services: 0, situations: 0, acronyms: 0, tiers: 0 },
            errors,
            warnings: [],
            disagreements: [],
            toSupply: [],
          };
      return { ok: report.ok, answer: report, text: inWords(report) };
    },
  };
}

function inWords({ counts, errors, warnings, disagreements, toSupply }: ContentReport): string {
  const found = (findings: readonly ContentFinding[]) => findings.map((one) => `  ${one.file}: ${one.says}`);
  const grouped = group(warnings);
  return [
    `${counts.services} entries, ${counts.situations} situations, ${counts.acronyms} acronyms, ${counts.tiers} tiers.`,
    errors.length > 0 ? `Errors (${errors.length}):` : 'No errors.',
    ...found(errors),
    ...(warnings.length > 0 ? [`Warnings (${warnings.length}):`, ...grouped] : []),
    ...(disagreements.length > 0
      ? [`Documents disagree; the reading kept is named (${disagreements.length}):`, ...found(disagreements)]
      : []),
    ...(toSupply.length > 0
      ? [`What the partnership must supply (${toSupply.length}):`, ...toSupply.map((what) => `  ${what}`)]
      : []),
  ].join('\n');
}

/** The same warning on a hundred files is one line. */
function group(warnings: readonly ContentFinding[]): string[] {
  const files = new Map<string, string[]>();
  for (const one of warnings) files.set(one.says, [...(files.get(one.says) ?? []), one.file]);
  return [...files].map(([says, list]) => `  ${says}: ${list.length > 5 ? `${list.length} entries` : list.join(', ')}`);
}
