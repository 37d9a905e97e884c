import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useConsoleText } from './consoleTexts';

const pauseMs = 250;
/** Of what stands in the list instead of people: never the one who is chosen, so it has no tick. */
const nobody = ' ';
/** Fits on a narrow phone, beside others on a wide screen. */
const control = { minWidth: 0, width: '100%', maxWidth: '100%' } as const;

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** What tells two of one name apart; may be empty. */
  readonly about: string;
}

interface Parts {
  readonly label: string;
  /** Says more to who does not see where the field stands. */
  readonly spoken?: string;
  readonly className?: string;
  /** What stands in the field. */
  readonly shown: string;
  readonly chosen: string;
  /** Must stay the same from drawing to drawing. */
  readonly ask: (search: string, signal: AbortSignal) => Promise<readonly FoundPerson[]>;
  readonly onType: (typed: string) => void;
  readonly onChoose: (person: FoundPerson) => void;
}

/** Somebody found by typing part of their name. */
export function FindPerson({ label, spoken, className, shown, chosen, ask, onType, onChoose }: Parts) {
  const t = useConsoleText();
  const [search, setSearch] = useState('');
  const found = useFound(search, ask);
  return (
    <Field label={label} {...(className !== undefined && { className })}>
      <Combobox
        freeform inlinePopup expandIcon={null} style={control} input={{ style: control, ...(spoken !== undefined && { 'aria-label': spoken }) }} listbox={{ style: { maxHeight: '16rem' } }} placeholder={t('tabConsole.typeName')} autoComplete="off"
        value={shown} selectedOptions={[chosen]}
        onChange={({ target }) => {
          setSearch(target.value);
          onType(target.value);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          const person = found?.find(({ id }) => id === optionValue);
          if (!person) return;
          setSearch('');
          onChoose(person);
        }}
      >
        {found?.map((one) => <Option key={one.id} value={one.id} text={one.name}>{one.about === '' ? one.name : `${one.name} (${one.about})`}</Option>)}
        {!found?.length && <Option disabled value={nobody} text="">{found ? t('tabConsole.nobodyFound') : search.trim() === '' ? t('tabConsole.typeName') : '…'}</Option>}
      </Combobox>
    </Field>
  );
}

/** Asked for when the typing pauses; undefined while nothing is sought. A search that fails finds nobody. */
function useFound(search: string, ask: Parts['ask']): readonly FoundPerson[] | undefined {
  const [found, setFound] = useState<readonly FoundPerson[]>();
  useEffect(() => {
    const gone = new AbortController();
    const timer = search.trim() === '' ? undefined : setTimeout(() => void ask(search.slice(0, 100), gone.signal).then(setFound, () => undefined), pauseMs);
    if (timer === undefined) setFound(undefined);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [search, ask]);
  return found;
}
