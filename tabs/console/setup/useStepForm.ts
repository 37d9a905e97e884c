import { useCallback, useState } from 'react';
import { type StepPage, type StepSavedPage } from '../../../bot/contracts/setupPage';
import { useDeed, type Deed } from '../../api/useDeed';
import { useDraft } from '../../api/useDraft';
import { useTab } from '../../app/tabContext';
import { type Reading, useReading } from '../../papers/useReading';
import { callsOf, type SetupPlace } from './place';
import { fieldsOf, type FieldValue, isSame, type Typings, valuesOf } from './values';

export interface StepForm {
  readonly reading: Reading<StepPage>;
  readonly typed: Typings;
  readonly type: (field: string, value: FieldValue) => void;
  /** What somebody else has saved in this field is taken. */
  readonly take: (field: string) => void;
  readonly forget: () => void;
  readonly save: () => Promise<void>;
  readonly deed: Deed;
  /** By field, since the last time it was sent. */
  readonly problems: Readonly<Record<string, string>>;
  /** What saving came to. */
  readonly sentence: string;
  /** Labels of what somebody else has changed, found out by saving; undefined while nobody has. */
  readonly overtaken: readonly string[] | undefined;
}

/**
 * One step's form. What is typed is kept, field by field and each with what it was typed over, until it is saved: so what somebody else saves
 * meanwhile stands beside it, and the rest of their change is simply taken over.
 */
export function useStepForm(place: SetupPlace, code: string, onSaved: () => void): StepForm {
  const { client } = useTab();
  const path = callsOf(place).step(code);
  const reading = useReading<StepPage>(path);
  const draft = useDraft(`setup/${place.kind}/${place.id}/${code}`, '{}');
  const deed = useDeed();
  const [said, setSaid] = useState<StepSavedPage>({ sentence: '', problems: [] });
  const [overtaken, setOvertaken] = useState<readonly string[]>();
  const typed = typingsIn(draft.text);
  const { data: page, again } = reading;

  const keep = (next: Typings): void => (Object.keys(next).length > 0 ? draft.type(JSON.stringify(next)) : draft.forget());
  const without = (field: string): Typings => Object.fromEntries(Object.entries(typed).filter(([name]) => name !== field));
  const type = (field: string, mine: FieldValue): void => {
    const stored = page && fieldsOf(page).find(({ name }) => name === field)?.value;
    if (stored === undefined) return;
    const base = typed[field]?.base ?? stored;
    keep(isSame(mine, stored) && isSame(base, stored) ? without(field) : { ...typed, [field]: { mine, base } });
    setSaid(({ problems }) => ({ sentence: '', problems: problems.filter((one) => one.field !== field) }));
  };

  const save = async (): Promise<void> => {
    if (!page) return;
    setSaid({ sentence: '', problems: [] });
    let saved: StepSavedPage | undefined;
    await deed.run(async () => void (saved = await client.post<StepSavedPage>(path, { version: page.version, values: valuesOf(page, typed) })));
    // After a refusal too: what somebody else has saved is fetched, to stand beside what was typed.
    const newer = await again();
    if (saved) setSaid(saved);
    if (saved?.problems.length === 0) {
      setOvertaken(undefined);
      draft.forget();
      onSaved();
    } else if (!saved && newer && newer.version !== page.version) setOvertaken(changedLabels(page, newer));
  };

  const forget = useCallback((): void => {
    draft.forget();
    setSaid({ sentence: '', problems: [] });
    setOvertaken(undefined);
  }, [draft]);
  return { reading, typed, type, take: (field) => keep(without(field)), forget, save, deed, problems: Object.fromEntries(said.problems.map(({ field, sentence }) => [field, sentence])), sentence: said.sentence, overtaken };
}

function changedLabels(before: StepPage, after: StepPage): readonly string[] {
  const known = new Map(fieldsOf(before).map((field) => [field.name, field.value]));
  return fieldsOf(after).filter(({ name, value }) => !isSame(known.get(name) ?? '', value)).map(({ label }) => label);
}

/** As this view has kept it; anything else is nothing. */
function typingsIn(kept: string): Typings {
  try {
    return JSON.parse(kept);
  } catch {
    return {};
  }
}
