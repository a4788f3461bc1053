const AGAIN_AFTER_MS = 60_000;
const lastRun = new Map();

/** A card may ask to be fetched anew when it is shown (`refresh`); Teams does so at most once a minute for each person. */
export function refreshOnShow(content, key, mri, press) {
  const { action, userIds } = content.refresh ?? {};
  if (action?.type !== 'Action.Execute' || (userIds && !userIds.includes(mri))) return;
  if (Date.now() - (lastRun.get(key) ?? 0) < AGAIN_AFTER_MS) return;
  lastRun.set(key, Date.now());
  press({ type: action.type, title: action.title, verb: action.verb, data: action.data ?? {}, trigger: 'automatic' }).catch(
    () => {},
  );
}
