// Who, where and how: the five lists above a pane.
import { placesOf } from './choices.js';

const placeValue = ({ frame, path }) => `${frame} ${path}`;

function option(value, label) {
  const element = document.createElement('option');
  [element.value, element.textContent] = [value, label];
  return element;
}

function group(label, options) {
  const element = document.createElement('optgroup');
  element.label = label;
  element.append(...options);
  return element;
}

function placeGroups(choice, pairs) {
  const groups = placesOf(pairs);
  const isListed = groups.some(({ places }) => places.some((place) => placeValue(place) === placeValue(choice)));
  const elsewhere = { label: 'Elsewhere', places: [{ ...choice, label: choice.path }] };
  return [...groups, ...(isListed ? [] : [elsewhere])].map(({ label, places }) => group(label, places.map((place) => option(placeValue(place), place.label))));
}

function peopleGroups(people) {
  const groups = [['mentee', 'Mentees'], ['mentor', 'Mentors']].map(([role, label]) => group(label, people.filter((each) => each.role === role).map(({ objectId, name }) => option(objectId, name))));
  return groups.filter(({ childElementCount }) => childElementCount > 0);
}

/** `onChoose` hears what was changed: {person}, {frame, path}, {theme}, {lang} or {width}. */
export function makeControls(root, { side, people, onChoose }) {
  const select = (name) => root.querySelector(`select[name=${name}]`);
  for (const control of root.querySelectorAll('select')) {
    control.id = `${side}-${control.name}`;
    control.previousElementSibling.htmlFor = control.id;
  }
  select('person').append(...peopleGroups(people));
  for (const name of ['person', 'theme', 'lang', 'width']) select(name).addEventListener('change', ({ target }) => onChoose({ [name]: target.value }));
  select('where').addEventListener('change', ({ target }) => {
    const [frame, path] = target.value.split(' ');
    onChoose({ frame, path });
  });
  return {
    show: (choice, pairs) => {
      for (const name of ['person', 'theme', 'lang', 'width']) select(name).value = choice[name];
      select('where').replaceChildren(...placeGroups(choice, pairs));
      select('where').value = placeValue(choice);
    },
    placeName: () => select('where').selectedOptions[0].textContent,
    /** Where the keyboard goes on when the button that was pressed is gone. */
    focus: () => select('where').focus(),
  };
}
