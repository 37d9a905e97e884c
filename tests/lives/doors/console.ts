import { type OpenedPage, type PreviewPage, type StartsPage, type StepPage, type StepSavedPage } from '../../../bot/contracts/setupPage';
import { type TemplateName } from '../../../bot/content/templates';
import { languages } from '../../../bot/domain/people/person';
import { type StepCode, stepCodes } from '../../../bot/domain/programmes/setup/steps';
import { type Typed } from '../../../bot/usecases/setup/typed';
import { asks, posting } from '../../api/support/asking';
import { type TabStage } from '../../support/tabStage';
import { type Person } from '../../support/teams/person';

/** The coordinators' side as a browser meets it: real tokens, JSON, and a memory of everything that was ever answered. */
export interface Console {
  read<Page>(path: string): Promise<Page>;
  does<Page>(path: string, body?: object): Promise<Page>;
  /** The sentence with which this is refused. Throws when it is not. */
  refusal(path: string, body?: object): Promise<string>;
  heard(): string;
}

export function openConsole(stage: TabStage, person: Person): Console {
  const answers: string[] = [];
  const call = async (path: string, init?: RequestInit) => {
    const answer = await asks(stage, person, path, init);
    answers.push(answer.text);
    return answer;
  };
  const done = async <Page>(path: string, init?: RequestInit): Promise<Page> => {
    const answer = await call(path, init);
    if (answer.status !== 200) throw new Error(`${person.name} at ${path}: ${answer.status} ${answer.text}`);
    const page: Page = JSON.parse(answer.text);
    return page;
  };
  return {
    read: (path) => done(path),
    does: (path, body = {}) => done(path, posting(body)),
    refusal: async (path, body) => {
      const answer = await call(path, body && posting(body));
      if (answer.status === 200) throw new Error(`${path} was not refused: ${answer.text}`);
      return answer.text;
    },
    heard: () => answers.join('\n'),
  };
}

/** What each step of the set-up holds, by field. */
export type SetUp = Readonly<Record<StepCode, Typed>>;

/** What a step's form holds, as a browser would send it back untouched. */
const typedIn = ({ groups }: StepPage): Typed => Object.fromEntries(groups.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === 'fixed' ? [] : [[field.name, field.value] as const]))));

export async function saveStep(console: Console, path: string, changes: Typed): Promise<void> {
  const page = await console.read<StepPage>(path);
  const { problems } = await console.does<StepSavedPage>(path, { version: page.version, values: { ...typedIn(page), ...changes } });
  if (problems.length > 0) throw new Error(`${path}: ${JSON.stringify(problems)}`);
}

export interface Beginning {
  readonly template: TemplateName;
  readonly changes: Partial<Readonly<Record<StepCode, Typed>>>;
}

/** What participants will see, in every language and role: three cards and the way through the programme. */
async function looksAtPreview(console: Console, path: string): Promise<void> {
  await Promise.all(languages.flatMap((language) => (['mentor', 'mentee'] as const).map(async (role) => {
    const { parts, journey } = await console.read<PreviewPage<unknown>>(`${path}?language=${language}&role=${role}`);
    if (parts.length < 3 || journey.steps.length < 4) throw new Error(`The preview in ${language} for the ${role} lacks something: ${JSON.stringify(journey)}`);
  })));
}

/** A programme like this one, for the next round: the same rules, no days and none of its people. */
export async function copyOf(console: Console, programme: string): Promise<SetUp> {
  const { form: draft, groups } = await console.read<StartsPage>('/api/drafts');
  const value = `programme:${programme}`;
  if (!groups.some(({ choices }) => choices.some((choice) => choice.value === value))) throw new Error('It cannot be copied');
  await console.does(`/api/drafts/${draft}`, { start: { from: 'programme', programme } });
  const copied = await stepsOf(console, draft);
  await console.does(`/api/drafts/${draft}/remove`);
  return copied;
}

async function stepsOf(console: Console, draft: string): Promise<SetUp> {
  const read = await Promise.all(stepCodes.map(async (code) => typedIn(await console.read<StepPage>(`/api/drafts/${draft}/steps/${code}`))));
  const [purpose = {}, who = {}, calendar = {}, pairing = {}, journey = {}, reviews = {}, texts = {}, people = {}] = read;
  return { purpose, who, calendar, pairing, journey, reviews, texts, people };
}

/** From the template to the open programme. Gives back what the template's own forms held before anything was changed. */
export async function setUp(console: Console, { template, changes }: Beginning): Promise<{ readonly programme: string; readonly before: SetUp }> {
  const { form: draft } = await console.read<StartsPage>('/api/drafts');
  await console.does(`/api/drafts/${draft}`, { start: { from: 'template', template } });
  const before = await stepsOf(console, draft);
  for (const code of stepCodes) if (changes[code]) await saveStep(console, `/api/drafts/${draft}/steps/${code}`, changes[code]);
  await looksAtPreview(console, `/api/drafts/${draft}/preview`);
  const { programme } = await console.does<OpenedPage>(`/api/drafts/${draft}/open`);
  return { programme, before };
}
