import { Checkbox, FieldContextProvider, type FieldControlProps, Input, makeStyles, mergeClasses, Radio, RadioGroup, Select, tokens, useFieldControlProps_unstable as useFieldControlProps } from '@fluentui/react-components';
import { type Choice, type ChoiceInput } from '../../bot/cards/kit/types';
import { useTab } from '../app/tabContext';
import { fetched } from '../kit/fetched';
import { useForm, usePart } from './cardForm';
import { plainText } from './plainText';

/** Few cards have a list to search in. */
const FilteredChoice = fetched(() => import('./FilteredChoice'), () => <Input disabled />);

const useStyles = makeStyles({
  /** Not as wide as its longest choice. */
  list: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  choices: { display: 'flex', flexDirection: 'column' },
  /** Longer than this, a list has its own scroll bar, so that what follows is not lost from sight. */
  many: { maxHeight: '16rem', overflowY: 'auto', border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
});

const mostOpen = 8;

export interface Choosing {
  readonly input: ChoiceInput;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One choice, or several, in the form that the card wants. */
export function ChoiceControl({ input }: { readonly input: ChoiceInput }) {
  const { valueOf, type } = useForm();
  const part = usePart();
  const choosing: Choosing = { input, value: valueOf(part, input), onChoose: (value) => type(part, input, value) };
  if (input.isMultiSelect) return <Ticks {...choosing} />;
  if (input.style === 'expanded') return <Radios {...choosing} />;
  if (input.style === 'compact') return <List {...choosing} />;
  return <FilteredChoice {...choosing} />;
}

/** Often a name, which reads in its own direction whatever the page's is. */
const Title = ({ of: { title } }: { readonly of: Choice }) => <bdi>{plainText(title)}</bdi>;

function Radios({ input, value, onChoose }: Choosing) {
  return (
    <RadioGroup value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
      {input.choices.map((choice) => <Radio key={choice.value} value={choice.value} label={<Title of={choice} />} />)}
    </RadioGroup>
  );
}

/** The browser's own list: on a phone it is the phone's. */
function List({ input, value, onChoose }: Choosing) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <Select className={styles.list} select={{ className: styles.list }} value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
      <option value="">{input.placeholder ?? t('tab.card.choose')}</option>
      {input.choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.title}</option>)}
    </Select>
  );
}

/** Several choices, all laid open: what is chosen must be seen at a glance. Their values are joined with commas, in the card's order. */
function Ticks({ input, value, onChoose }: Choosing) {
  const styles = useStyles();
  const chosen = new Set(value.split(','));
  const { id, 'aria-labelledby': label, 'aria-describedby': description } = useFieldControlProps<FieldControlProps>({});
  const tick = ({ value: ticked }: Choice, isOn: boolean): void => onChoose(input.choices.map((choice) => choice.value).filter((one) => (one === ticked ? isOn : chosen.has(one))).join(','));
  return (
    <div role="group" id={id} aria-labelledby={label} aria-describedby={description} className={mergeClasses(styles.choices, input.choices.length > mostOpen && styles.many)}>
      {/* Each box by itself: the field's own label and warnings belong to the whole. */}
      <FieldContextProvider value={undefined}>
        {input.choices.map((choice) => <Checkbox key={choice.value} checked={chosen.has(choice.value)} onChange={(_event, { checked }) => tick(choice, checked === true)} label={<Title of={choice} />} />)}
      </FieldContextProvider>
    </div>
  );
}
