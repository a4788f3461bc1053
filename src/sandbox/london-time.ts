const offset = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'longOffset' });

/** The instant as a wall clock in London shows it, with its offset: 2026-07-01T09:30:00.000+01:00. */
export function londonTimestamp(instant: Date): string {
  const name = offset.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const zone = name === 'GMT' ? '+00:00' : name.slice('GMT'.length);
  const hours = Number(zone.slice(0, 3));
  return new Date(instant.getTime() + hours * 3_600_000).toISOString().replace('Z', zone);
}
