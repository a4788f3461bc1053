export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.signpostTestCleanUp ?? []).map((cleanUp) => cleanUp()));
}
