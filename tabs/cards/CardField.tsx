import { Checkbox, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactElement } from 'react';
import { type ChoiceInput, type Input as CardInput } from '../../bot/cards/kit/types';
import { useForm, usePart } from './cardForm';
import { fieldKey } from './cardParts';
import { ChoiceControl } from './ChoiceControl';
import { plainText } from './plainText';

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  control: { width: '100%', minWidth: 0 },
  /** No wider than a date needs. */
  short: { width: '100%', minWidth: 0, maxWidth: '14rem' },
  /** Grows with the text where the browser can. */
  lines: { fieldSizing: 'content', minHeight: '5.5rem', maxHeight: '40vh' },
});

/** One input with its label, why its value cannot be sent, and the small text that belongs to it. */
export function CardField({ input, hint }: { readonly input: CardInput; readonly hint: string | undefined }) {
  const { errorOf } = useForm();
  const part = usePart();
  const styles = useStyles();
  const error = errorOf(part, input);
  return (
    <div data-field={fieldKey(part, input)}>
      <Field
        required={input.isRequired === true} {...(hint !== undefined && { hint })} {...(input.type !== 'Input.Toggle' && { label: { children: input.label, className: styles.label } })}
        {...(error !== undefined && { validationState: 'error', validationMessage: error })}
      >
        {input.type === 'Input.ChoiceSet' ? <ChoiceControl input={input} /> : <Control input={input} />}
      </Field>
    </div>
  );
}

function Control({ input }: { readonly input: Exclude<CardInput, ChoiceInput> }): ReactElement {
  const { valueOf, type } = useForm();
  const part = usePart();
  const styles = useStyles();
  const value = valueOf(part, input);
  const typed = { className: styles.control, value, onChange: (_event: unknown, data: { readonly value: string }) => type(part, input, data.value) };
  switch (input.type) {
    case 'Input.Text':
      // Whatever the page's language is, people write in theirs.
      return input.isMultiline ? <Textarea {...typed} dir="auto" textarea={{ className: styles.lines }} maxLength={input.maxLength} placeholder={input.placeholder} /> : <Input {...typed} dir="auto" maxLength={input.maxLength} placeholder={input.placeholder} />;
    case 'Input.Number':
      return <Input {...typed} className={styles.short} type="number" min={input.min} max={input.max} />;
    case 'Input.Date':
      return <Input {...typed} className={styles.short} type="date" min={input.min} max={input.max} />;
    case 'Input.Time':
      return <Input {...typed} className={styles.short} type="time" />;
    case 'Input.Toggle':
      return <Checkbox checked={value === 'true'} onChange={(_event, { checked }) => type(part, input, String(checked))} label={plainText(input.title)} />;
  }
}
