import { type Browser, type Locator } from 'playwright-core';
import { type Action, type AdaptiveCard, type Element } from '../../bot/cards/kit';
import { type Input } from '../../bot/cards/kit/types';
import { texts } from '../../bot/content/texts';
import { samples } from '../gallery/samples';
import { launchBrowser } from '../support/browser';
import { isInTurn, turn } from '../support/inTurn';
import { formPair } from '../support/journey';
import { dialogOf, playVerbs } from '../support/tabCards';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Json, tapCard } from '../support/teams/cards';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

/** A button, the folds that must be opened to reach it, and the inputs that go with it. */
interface Way {
  readonly title: string;
  readonly folds: readonly string[];
  readonly inputs: readonly Input[];
}

const isInput = (element: Element): element is Input => element.type.startsWith('Input.');
const inputsIn = (elements: readonly Element[]): Input[] => elements.flatMap((element) => (element.type === 'Container' ? inputsIn(element.items) : isInput(element) ? [element] : []));
const actionsIn = (elements: readonly Element[]): Action[] => elements.flatMap((element) => (element.type === 'Container' ? actionsIn(element.items) : element.type === 'ActionSet' ? element.actions : []));

function waysIn({ body, actions = [] }: Pick<AdaptiveCard, 'body' | 'actions'>, around: Omit<Way, 'title'> = { folds: [], inputs: [] }): Way[] {
  const inputs = [...around.inputs, ...inputsIn(body)];
  return [...actionsIn(body), ...actions].flatMap((action): Way[] => {
    if (action.type === 'Action.ShowCard') return waysIn(action.card, { folds: [...around.folds, action.title], inputs });
    return action.type === 'Action.Execute' && action.associatedInputs !== 'none' && inputs.length > 0 ? [{ title: action.title, folds: around.folds, inputs }] : [];
  });
}

const titlesIn = ({ body, actions = [] }: Pick<AdaptiveCard, 'body' | 'actions'>): string[] =>
  [...actionsIn(body), ...actions].flatMap((action) => [action.title, ...(action.type === 'Action.ShowCard' ? titlesIn(action.card) : [])]);

/** Buttons and fields are found by what they are called, so only what is called so once is of use. */
function isPlain(card: AdaptiveCard, { title, folds, inputs }: Way): boolean {
  const titles = titlesIn(card);
  const isOnce = (list: readonly string[], one: string): boolean => list.filter((each) => each === one).length === 1;
  return [title, ...folds].every((one) => isOnce(titles, one)) && new Set(inputs.map(({ id }) => id)).size === inputs.length;
}

function valueFor(input: Input): string {
  switch (input.type) {
    case 'Input.Text': return (input.isMultiline ? 'Zwei Zeilen,\n第二行 🌍 "so"' : 'Ein Wort, 一个 🌍').slice(0, input.maxLength);
    case 'Input.Number': return String(input.max);
    case 'Input.Date': return input.max ?? input.min ?? '2027-02-28';
    case 'Input.Time': return '14:05';
    case 'Input.Toggle': return 'true';
    case 'Input.ChoiceSet': return (input.isMultiSelect ? [input.choices[0], input.choices.at(-1)] : [input.choices.at(-1)]).map((choice) => choice?.value).join(',');
  }
}

async function fill(dialog: Locator, input: Input, value: string): Promise<void> {
  const place = dialog.locator(`[data-field$="/${input.id}"]`);
  if (input.type === 'Input.Toggle') return place.getByRole('checkbox').check();
  if (input.type !== 'Input.ChoiceSet') return place.locator('input, textarea').fill(value);
  const positions = value.split(',').map((one) => input.choices.findIndex((choice) => choice.value === one));
  if (input.isMultiSelect) for (let index = 0; index < input.choices.length; index += 1) await place.getByRole('checkbox').nth(index).setChecked(positions.includes(index));
  else if (input.style === 'expanded') await place.getByRole('radio').nth(positions[0] ?? 0).check();
  else if (input.style === 'compact') await place.locator('select').selectOption(value);
  else {
    await place.getByRole('combobox').click();
    await place.getByRole('option').nth(positions[0] ?? 0).click();
  }
}

/** Clients send numbers as text. */
const withNumbersAsText = (card: AdaptiveCard): unknown => JSON.parse(JSON.stringify(card), (_key, value) => (value?.type === 'Input.Number' && value.value !== undefined ? { ...value, value: String(value.value) } : value));

/** In so many runs every form is sent. */
const runs = 2;

it(`sends what a chat client would send, for every form of the bot in turn (SEED=${turn})`, async () => {
  const reader = { language: 'en', timeZone: 'Africa/Nairobi', now: stage.clock.now() } as const;
  const shapes = new Set<string>();
  const every = samples.flatMap(({ name, states }) => Object.entries(states).flatMap(([state, make]) => {
    const card = make(reader);
    return waysIn(card).filter((way) => isPlain(card, way)).flatMap((way) => {
      const shape = `${name} ${way.title} ${way.inputs.map(({ id }) => id).join()}`;
      return shapes.size < shapes.add(shape).size ? [{ name: `${name}, ${state}: ${way.title}`, card, way }] : [];
    });
  }));
  expect(every.length).toBeGreaterThan(50);
  const forms = every.filter((_form, index) => isInTurn(index, runs));

  const { mentee, pair } = await formPair(stage);
  const tabPage = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}` });
  await tabPage.page.emulateMedia({ reducedMotion: 'reduce' });
  const marked = (index: number): AdaptiveCard => {
    const { card } = forms[index % forms.length]!;
    return { ...card, body: [{ type: 'TextBlock', text: `Form ${index}`, style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true }, ...card.body] };
  };
  const presses = await playVerbs(tabPage.page, () => ({ card: marked(presses.length - 1) }));
  await tabPage.tab.getByRole('button', { name: texts('en')('pairs.button.more'), exact: true }).click();
  const dialog = dialogOf(tabPage);
  for (const [index, { name, card, way: { title, folds, inputs } }] of forms.entries()) {
    await dialog.getByRole('heading', { name: `Form ${index}`, exact: true }).waitFor();
    for (const fold of folds) await dialog.getByRole('button', { name: fold, exact: true }).click();
    // Every other field is left as it is: what the card says counts there, and what is empty is not sent.
    const typed: Json = Object.fromEntries(inputs.filter(({ isRequired }, position) => isRequired || (position + index) % 2 === 0).map((input) => [input.id, valueFor(input)]));
    for (const input of inputs) if (input.id in typed) await fill(dialog, input, String(typed[input.id]));
    await dialog.getByRole('button', { name: title, exact: true }).click();
    await dialog.getByRole('heading', { name: `Form ${index + 1}`, exact: true }).waitFor();
    const { verb, data } = tapCard(withNumbersAsText(card), title, typed);
    expect({ name, ...presses[index + 1] }).toEqual({ name, verb, data });
  }
  expect(tabPage.complaints).toEqual([]);
  await tabPage.close();
}, 240_000);
