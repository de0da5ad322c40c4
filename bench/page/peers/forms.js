import { createRequest, enterCode, isSignedIn, sendCode } from './client.js';

const names = { 'place/postcode': 'postcode', 'place/address': 'address', 'place/area': 'area', 'place/description': 'description' };
const fieldOf = (pointer = '') => {
  const path = pointer.replace(/^#?\//, '');
  return names[path] ?? (path.startsWith('timing') ? 'date' : path.startsWith('onBehalfOf') ? 'relationship' : path);
};

/** Says beside each field what is wrong with it, and the rest above. */
function showErrors(form, problem) {
  const places = form.querySelectorAll('[data-error]');
  for (const place of places) place.hidden = true;
  if (!problem) return;
  const say = (name, text) => {
    const place = form.querySelector(`[data-error="${name}"]`) ?? places[0];
    place.textContent = text;
    place.hidden = false;
  };
  if (!problem.errors.length) say('', problem.message);
  for (const { pointer, detail } of problem.errors) say(fieldOf(pointer), detail);
  form.querySelector('[data-error]:not([hidden])').scrollIntoView({ block: 'nearest' });
}

/** Runs what a form does, once at a time. */
function onSubmit(form, work) {
  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    showErrors(form);
    try {
      await work(valuesOf(form));
    } catch (problem) {
      showErrors(form, problem);
    } finally {
      busy = false;
    }
  });
}

/** Values of a form: elements of the libraries take part in it as the browser's own do. */
const valuesOf = (form) => Object.fromEntries(new FormData(form));

/** The way to sign in by a code, in three steps. @returns {() => Promise<void>} settles once somebody is signed in */
function signInWith(dialog, { open, close }) {
  const form = document.getElementById('sign-form');
  let step = 'email';
  let sent;
  let done;
  const show = (next) => {
    step = next;
    for (const part of form.querySelectorAll('[data-step]')) part.hidden = part.dataset.step !== step;
  };
  onSubmit(form, async ({ email, code, displayName, adult, keep }) => {
    if (step === 'email') {
      sent = await sendCode(email.trim());
      return show('code');
    }
    try {
      const named = step === 'name' && { displayName, adult: adult !== undefined };
      await enterCode({
        attempt: sent.attempt,
        email: email.trim(),
        code: code.trim(),
        ...named,
        ...(keep !== undefined && { keep: true }),
      });
    } catch (problem) {
      const asked = problem.errors.map(({ pointer }) => fieldOf(pointer));
      if (step === 'code' && asked.includes('displayName')) return show('name');
      if (step === 'name' && asked.includes('code')) show('code');
      throw problem;
    }
    form.reset();
    show('email');
    close(dialog);
    done();
  });
  return () =>
    new Promise((resolve) => {
      done = resolve;
      open(dialog);
    });
}

function requestOf(values) {
  const { title, details, category, minutes, helpersWanted, place, postcode, address, area, description, timing, date } = values;
  return {
    title,
    details,
    category,
    minutes: Number(minutes),
    helpersWanted: Number(helpersWanted),
    place:
      place === 'address'
        ? { kind: place, postcode, address, ...(area && { area }) }
        : place === 'meeting'
          ? { kind: place, area, description }
          : { kind: place, area },
    timing: timing === 'flexible' ? { kind: timing } : { kind: timing, date },
    ...(values.relationship && { onBehalfOf: { relationship: values.relationship, agreed: values.agreed !== undefined } }),
  };
}

/**
 * The form to ask for help, and the sign-in at its end.
 * @param {{ open(dialog: Element): void, close(dialog: Element): void }} dialogs
 * @param {() => void} posted
 */
export function startForms(dialogs, posted) {
  const ask = document.getElementById('ask');
  const form = document.getElementById('ask-form');
  const signIn = signInWith(document.getElementById('sign'), dialogs);
  let key = crypto.randomUUID();
  document.getElementById('ask-open').addEventListener('click', () => dialogs.open(ask));
  const showWhatIsAsked = () => {
    const { place, timing, relationship } = valuesOf(form);
    const show = (name, shown) => {
      form.querySelector(`[name="${name}"]`).closest('label, [name]').hidden = !shown;
    };
    show('postcode', place === 'address');
    show('address', place === 'address');
    show('description', place === 'meeting');
    show('date', timing !== 'flexible');
    show('agreed', Boolean(relationship));
  };
  for (const type of ['change', 'input', 'sl-change', 'sl-input', 'sl-show', 'wa-show']) ask.addEventListener(type, showWhatIsAsked);
  onSubmit(form, async (values) => {
    if (!isSignedIn()) await signIn();
    await createRequest(requestOf(values), key);
    key = crypto.randomUUID();
    form.reset();
    dialogs.close(ask);
    posted();
  });
}

/** Puts choices that the API knows into selects. @param {(value: string, text: string) => Element} option */
export function fill(name, choices, option) {
  for (const select of document.querySelectorAll(`.board [name="${name}"]`))
    select.append(...choices.map(({ id, name: text }) => option(id, text)));
}
