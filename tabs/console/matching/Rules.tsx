import { Button, Checkbox, Field, Input, Select, Text, Textarea } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { type RulesForm, type SavedRules, type TypedRulesForm } from '../../../bot/contracts/matchingPage';
import { Note } from '../../kit/Note';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { useDecision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

/** A form as it is being typed: numbers as text. */
interface Typed {
  readonly weights: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  readonly isHard: boolean;
  readonly choices: Readonly<Record<string, string>>;
  readonly sensitive: Readonly<Record<string, { readonly isUsed: boolean; readonly reason: string }>>;
}

const typedFrom = ({ weights, grades, choices, sensitive }: RulesForm): Typed => ({
  weights: Object.fromEntries(weights.map(({ criterion, value }) => [criterion, String(value)])), from: String(grades.from), to: String(grades.to), isHard: grades.isHard,
  choices: Object.fromEntries(choices.map(({ name, value }) => [name, value])), sensitive: Object.fromEntries(sensitive.map(({ field, isUsed, reason }) => [field, { isUsed, reason }])),
});

/** What is no number is sent as one that the server refuses, with its sentence. */
const numberIn = (text: string): number => (/^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : 1_000_000);

const formOf = ({ weights, from, to, isHard, choices, sensitive }: Typed, version: string): TypedRulesForm => ({
  version, choices, grades: { from: numberIn(from), to: numberIn(to), isHard }, weights: Object.fromEntries(Object.entries(weights).map(([criterion, text]) => [criterion, numberIn(text)])),
  sensitive: Object.entries(sensitive).flatMap(([field, { isUsed, reason }]) => (isUsed ? [{ field, reason }] : [])),
});

interface Parts {
  readonly base: string;
  readonly rules: RulesForm;
  readonly refresh: () => Promise<void>;
}

/** How the programme matches people: how much each thing counts, what is out of the question, and which sensitive fields may be looked at and why. */
export default function Rules({ base, rules, refresh }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  // Nothing typed: the form follows the rules. Whoever types keeps the version that they began with, so that nobody's change is undone unseen.
  const [edit, setEdit] = useState<{ readonly typed: Typed; readonly version: string }>();
  const forget = useCallback(() => setEdit(undefined), []);
  const decision = useDecision(refresh, forget);
  const [problems, setProblems] = useState<SavedRules['problems']>();
  const typed = edit?.typed ?? typedFrom(rules);
  const type = (next: Typed): void => {
    setProblems(undefined);
    setEdit({ typed: next, version: edit?.version ?? rules.version });
  };
  const problemOf = (field: string) => {
    const sentence = problems?.find((problem) => problem.field === field)?.sentence;
    return sentence === undefined ? {} : { validationMessage: sentence };
  };
  const save = async (): Promise<void> => {
    const saved = await decision.send<SavedRules>(`${base}/rules`, formOf(typed, edit?.version ?? rules.version));
    setProblems(saved?.problems);
    if (saved?.problems.length === 0) forget();
  };
  const number = (key: string, label: string, value: string, onType: (value: string) => void) => (
    <Field key={key} label={label} {...problemOf(key)}><Input className={styles.shrinks} input={{ className: styles.shrinks }} inputMode="numeric" value={value} onChange={(_event, { value: text }) => onType(text)} /></Field>
  );
  return (
    <Section title={t('tabMatching.rules')}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('tabMatching.rules.weights', { most: rules.mostWeight })}</legend>
        <div className={styles.fields}>{rules.weights.map(({ criterion, label }) => number(criterion, label, typed.weights[criterion] ?? '', (text) => type({ ...typed, weights: { ...typed.weights, [criterion]: text } })))}</div>
        {problemOf('weights').validationMessage && <Note intent="error">{problemOf('weights').validationMessage}</Note>}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('tabMatching.rules.grades')}</legend>
        <div className={styles.fields}>
          {number('grades', t('tabMatching.rules.grades.from'), typed.from, (from) => type({ ...typed, from }))}
          {number('to', t('tabMatching.rules.grades.to'), typed.to, (to) => type({ ...typed, to }))}
        </div>
        <Checkbox label={t('tabMatching.rules.grades.hard')} checked={typed.isHard} onChange={(_event, { checked }) => type({ ...typed, isHard: checked === true })} />
      </fieldset>
      <div className={styles.fields}>
        {rules.choices.map(({ name, label, options }) => (
          <Field key={name} label={label}>
            <Select className={styles.shrinks} select={{ className: styles.shrinks }} value={typed.choices[name] ?? ''} onChange={(_event, { value }) => type({ ...typed, choices: { ...typed.choices, [name]: value } })}>
              {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
            </Select>
          </Field>
        ))}
      </div>
      <Sensitive rules={rules} typed={typed} onType={type} problemOf={problemOf} />
      {decision.problem && <ProblemNote problem={decision.problem} onAgain={() => void refresh()} />}
      <div className={styles.buttons}>
        <Button disabledFocusable={decision.busy} onClick={() => void save()}>{t('tabMatching.rules.save')}</Button>
        <div role="status">{problems?.length === 0 && <Text>{t('tabMatching.rules.saved')}</Text>}</div>
      </div>
    </Section>
  );
}

interface SensitiveParts {
  readonly rules: RulesForm;
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly problemOf: (field: string) => { readonly validationMessage?: string };
}

function Sensitive({ rules, typed, onType, problemOf }: SensitiveParts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const change = (field: string, use: Partial<{ isUsed: boolean; reason: string }>): void => onType({ ...typed, sensitive: { ...typed.sensitive, [field]: { isUsed: false, reason: '', ...typed.sensitive[field], ...use } } });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('tabMatching.rules.sensitive')}</legend>
      {rules.sensitive.map(({ field, label, since }) => (
        <div key={field} className={styles.stack}>
          <Checkbox label={label} checked={typed.sensitive[field]?.isUsed ?? false} onChange={(_event, { checked }) => change(field, { isUsed: checked === true })} />
          {typed.sensitive[field]?.isUsed && (
            <Field label={t('tabMatching.rules.reason')} hint={since || null} {...problemOf(field)}>
              <Textarea className={styles.shrinks} dir="auto" value={typed.sensitive[field].reason} maxLength={rules.longestReason} onChange={(_event, { value }) => change(field, { reason: value })} />
            </Field>
          )}
        </div>
      ))}
    </fieldset>
  );
}
