import { button, byId, element } from './dom.js';
import { instantOf, timeInWords, wallTime } from './london.js';
import { presets } from './presets.js';
import { now } from './sandbox-clock.js';
import { server } from './server.js';

/** The sandbox's own controls, beside what looks like Teams. */
export function wireDrawer({ install, startAfresh }) {
  const drawer = byId('drawer');
  const toggle = byId('drawer-toggle');
  const show = (isShown) => {
    drawer.hidden = !isShown;
    toggle.setAttribute('aria-expanded', String(isShown));
    if (isShown) fillClockInput();
    (isShown ? byId('drawer-close') : toggle).focus();
  };
  toggle.addEventListener('click', () => show(drawer.hidden));
  byId('drawer-close').addEventListener('click', () => show(false));
  drawer.addEventListener('keydown', (event) => event.key === 'Escape' && show(false));
  wireClock();
  wireApp(install);
  wireStartAfresh(startAfresh);
}

function wireClock() {
  byId('clock-presets').replaceChildren(
    ...presets().map(({ title, about, instant }) => {
      const node = button('button', title, () => setClock(instant ?? new Date()));
      node.append(element('small', '', about));
      return node;
    }),
  );
  byId('clock-form').addEventListener('submit', (event) => {
    event.preventDefault();
    setClock(instantOf(byId('clock-input').value));
  });
}

async function setClock(instant) {
  await report(byId('clock-status'), 'Setting the clock and running what is due…', async () => {
    const { now: set, stillRunning } = await server.setClock(instant.toISOString());
    fillClockInput();
    const done = `It is ${timeInWords(new Date(set))}.`;
    return stillRunning.length === 0
      ? `${done} What was due has been run.`
      : `${done} Still running: ${stillRunning.join(', ')}.`;
  });
}

function fillClockInput() {
  byId('clock-input').value = wallTime(now());
}

function wireApp(install) {
  const act = (action, done) => () =>
    report(byId('app-status'), 'Telling Signpost…', async () => (await install(action)).problem ?? done);
  byId('app-add').addEventListener('click', act('add', 'Signpost has been told that it was added.'));
  byId('app-remove').addEventListener('click', act('remove', 'Signpost has been removed here. It cannot write here any more.'));
}

function wireStartAfresh(startAfresh) {
  const ask = byId('afresh');
  const sure = byId('afresh-sure');
  const show = (isAsking) => {
    sure.hidden = !isAsking;
    ask.hidden = isAsking;
    ask.setAttribute('aria-expanded', String(isAsking));
    (isAsking ? byId('afresh-no') : ask).focus();
  };
  ask.addEventListener('click', () => show(true));
  byId('afresh-no').addEventListener('click', () => show(false));
  byId('afresh-yes').addEventListener('click', async () => {
    show(false);
    await report(byId('afresh-status'), 'Emptying the chats…', async () => {
      await startAfresh();
      return 'Every chat is empty.';
    });
  });
}

async function report(place, doing, work) {
  place.textContent = doing;
  place.textContent = await work().catch((error) => error.message);
}
