import { useCallback, useState } from 'react';
import { type PeopleFound } from '../../../bot/contracts/setupPage';
import { useTab } from '../../app/tabContext';
import { useConsoleText } from '../consoleTexts';
import { FindPerson, type FoundPerson } from '../FindPerson';
import { useSetupStyles } from './useSetupStyles';

interface Parts {
  readonly label: string;
  readonly row: number;
  /** An id, or whatever was typed instead of one. */
  readonly person: string;
  readonly names: Readonly<Record<string, string>>;
  readonly onType: (person: string) => void;
}

/** Somebody of the organisation, found by name; an object id may be typed as it is. */
export function PersonInput({ label, row, person, names, onType }: Parts) {
  const { client } = useTab();
  const t = useConsoleText();
  const styles = useSetupStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const ask = useCallback(async (search: string, signal: AbortSignal): Promise<readonly FoundPerson[]> =>
    (await client.get<PeopleFound>(`/api/setup/people?${new URLSearchParams({ search })}`, { signal })).body.people, [client]);
  const choose = ({ id, name }: FoundPerson): void => {
    setChosen((now) => ({ ...now, [id]: name }));
    onType(id);
  };
  // Without the organisation's own id, which says nothing to anybody.
  const shown = chosen[person] ?? names[person] ?? person.slice(person.indexOf(':') + 1);
  return <FindPerson label={label} spoken={`${label} – ${t('tabSetup.row', { row })}`} className={styles.field} shown={shown} chosen={person} ask={ask} onType={onType} onChoose={choose} />;
}
