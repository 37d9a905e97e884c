import { Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type ProposalsPage } from '../../../bot/contracts/matchingPage';
import { useConsoleText } from '../consoleTexts';
import { useMatchingStyles } from './useMatchingStyles';

/** What of the proposals is looked at. */
export interface Look {
  readonly name: string;
  readonly dutyStation: string;
  readonly only: string;
  readonly order: string;
  readonly page: number;
}
export const noFilter: Look = { name: '', dutyStation: '', only: '', order: 'plan', page: 0 };

/** A name is sought when typing has paused. */
const pauseMs = 400;

interface Parts extends Pick<ProposalsPage, 'filters' | 'dutyStations'> {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

export function Filters({ look, onLook, filters, dutyStations }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [typed, type] = useState(look.name);
  useEffect(() => {
    if (typed === look.name) return undefined;
    const timer = setTimeout(() => onLook({ ...look, name: typed, page: 0 }), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, look, onLook]);
  const chooser = (label: string, value: string, options: readonly { readonly value: string; readonly label: string }[], onChoose: (value: string) => void) => (
    <Field label={label}>
      <Select className={styles.shrinks} select={{ className: styles.shrinks }} value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </Select>
    </Field>
  );
  return (
    <div className={styles.fields}>
      <Field label={t('tabMatching.filter.name')}><Input className={styles.shrinks} input={{ className: styles.shrinks }} type="search" dir="auto" value={typed} onChange={(_event, { value }) => type(value)} /></Field>
      {chooser(t('tabMatching.filter.station'), look.dutyStation, [{ value: '', label: t('tabMatching.filter.station.all') }, ...dutyStations.map((one) => ({ value: one, label: one }))], (dutyStation) => onLook({ ...look, dutyStation, page: 0 }))}
      {chooser(t('tabMatching.filter.status'), look.only, filters, (only) => onLook({ ...look, only, page: 0 }))}
      {chooser(t('tabMatching.filter.order'), look.order, [{ value: 'plan', label: t('tabMatching.order.plan') }, { value: 'weakest', label: t('tabMatching.order.weakest') }], (order) => onLook({ ...look, order, page: 0 }))}
    </div>
  );
}
