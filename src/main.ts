import { startApp } from './app.ts';
import { readConfig } from './config.ts';

try {
  const app = await startApp(readConfig(process.env));
  if (app.pageUrl) process.stdout.write(`\nSignpost is ready. Open ${app.pageUrl} in a browser. Stop it with Ctrl+C.\n\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      app.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
