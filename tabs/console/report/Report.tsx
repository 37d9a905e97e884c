import { Caption1, Field, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { type ReportPage, type ReportPart } from '../../../bot/contracts/reportPage';
import { usePage } from '../../api/usePage';
import { LivePart } from '../../kit/LivePart';
import { Section } from '../../kit/Section';
import { fetched } from '../../kit/fetched';
import { useKeptFocus } from '../../kit/useKeptFocus';
import { type AreaProps } from '../Console';
import { useConsoleText } from '../consoleTexts';
import { Figures } from './Figures';
import { TakeAway } from './TakeAway';

const Outcomes = fetched(() => import('./Outcomes'));
const Comments = fetched(() => import('./Comments'));

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choice: { maxWidth: '320px', minWidth: 0 },
  shrinks: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  name: { margin: 0 },
});

/** What the programme has come to: figures, groups, what people say, before and after; to look at and to take along. */
export default function Report({ programme: { id } }: AreaProps) {
  const styles = useStyles();
  const [by, groupBy] = useState('role');
  const path = `/api/console/${encodeURIComponent(id)}`;
  const page = usePage<ReportPage>(`${path}/report?${new URLSearchParams({ by })}`);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className={styles.parts}>
      <LivePart page={page}>
        {({ made, parts, groups, outcomes, mayReadComments }) => (
          <>
            <Caption1 className={styles.quiet}>{made}</Caption1>
            <TakeAway path={path} />
            {parts.map((part) => (
              <Part key={part.id} part={part}>
                {part.id === 'groups' && groups.choices.length > 0 && <Choice groups={groups} onChoose={groupBy} />}
                {part.id === 'outcomes' && outcomes && <Outcomes path={path} outcomes={outcomes} onDone={() => void page.refresh()} />}
                {part.id === 'results' && mayReadComments && <Comments path={path} />}
              </Part>
            ))}
          </>
        )}
      </LivePart>
    </div>
  );
}

function Part({ part: { title, sentences, tables }, children }: { readonly part: ReportPart; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Section title={title}>
      {children}
      {tables.map(({ title: name, table }) => (
        <div key={name} className={styles.parts}>
          {name !== title && <Subtitle2 as="h3" className={styles.name}>{name}</Subtitle2>}
          <Figures table={table} label={name} />
        </div>
      ))}
      {sentences.map((sentence) => <Text key={sentence}>{sentence}</Text>)}
    </Section>
  );
}

function Choice({ groups: { choices, by }, onChoose }: { readonly groups: ReportPage['groups']; readonly onChoose: (by: string) => void }) {
  const t = useConsoleText();
  const styles = useStyles();
  return (
    <Field label={t('tabReport.by')} className={styles.choice}>
      <Select className={styles.shrinks} select={{ className: styles.shrinks }} value={by} onChange={(_event, { value }) => onChoose(value)}>
        {choices.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </Select>
    </Field>
  );
}
