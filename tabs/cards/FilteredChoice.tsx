import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useTab } from '../app/tabContext';
import { type Choosing } from './ChoiceControl';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  list: { maxHeight: '16rem' },
});

/** A list that one types into to find the choice. What is typed and is none of the choices is no answer, and goes when one leaves. */
export default function FilteredChoice({ input: { choices, placeholder }, value, onChoose }: Choosing) {
  const { t } = useTab();
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const title = choices.find((choice) => choice.value === value)?.title ?? '';
  const fitting = typed ? choices.filter((choice) => simplified(choice.title).includes(simplified(typed))) : choices;
  return (
    <Combobox
      className={styles.box} input={{ className: styles.input }} listbox={{ className: styles.list }} placeholder={placeholder ?? t('tab.card.choose')} inlinePopup
      value={typed ?? title} selectedOptions={value === '' ? [] : [value]}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value === '') onChoose('');
      }}
      onOptionSelect={(_event, { optionValue }) => {
        setTyped(undefined);
        if (optionValue !== undefined) onChoose(optionValue);
      }}
      onBlur={() => setTyped(undefined)}
    >
      {fitting.map((choice) => <Option key={choice.value} value={choice.value}>{choice.title}</Option>)}
      {fitting.length === 0 && <Option disabled value="" text="">{t('tab.card.noneFound')}</Option>}
    </Combobox>
  );
}

/** Without case and accents, so that 'geneve' finds 'Genève'. */
const simplified = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
