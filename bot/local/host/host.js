// The page: two panes, and the stage that both of them see.
import { keepChoices, readChoices, sides } from './choices.js';
import { Pane } from './pane.js';

const cast = await (await fetch('/host/people')).json();
const choices = readChoices();

const isKnown = (person) => cast.people.some(({ objectId }) => objectId === person);
const usualRole = { left: 'mentee', right: 'mentor' };
const usualPerson = (side) => (cast.people.find(({ role }) => role === usualRole[side]) ?? cast.people[0]).objectId;

function setStage(path) {
  choices.stage = path;
  keepChoices(choices);
  for (const pane of panes) pane.setStage(path);
}

function open(side) {
  const choice = isKnown(choices[side].person) ? choices[side] : { ...choices[side], person: usualPerson(side) };
  const onChange = (changed) => {
    choices[side] = changed;
    keepChoices(choices);
  };
  const pane = new Pane({ side, cast, choice, onChange, onStage: setStage });
  document.getElementById('panes').append(pane.root);
  return pane;
}

const panes = cast.people.length > 0 ? sides.map(open) : [];
if (panes.length === 0) document.getElementById('hint').textContent = 'There is nobody here to be: start this page with “npm run dev”.';
addEventListener('message', ({ source, origin, data }) => {
  if (origin === location.origin && typeof data?.kind === 'string') panes.find((pane) => pane.owns(source))?.hear(data, source);
});
await Promise.all(panes.map((pane) => pane.start(choices.stage)));
// A pair may have been formed in the chat meanwhile.
addEventListener('focus', () => panes.forEach((pane) => void pane.findPairs()));
