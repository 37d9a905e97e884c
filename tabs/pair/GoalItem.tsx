import { Button, Caption1, Caption1Strong, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { type ComponentType, type ReactNode, useId, useState } from 'react';
import { type GoalsView, type GoalView } from '../../bot/contracts/pairPage';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { ProblemNote } from '../kit/ProblemNote';
import { type GoalFormParts } from './GoalForm';
import { Meter } from './Meter';
import { useLanding } from './useLanding';
import { usePress } from './usePress';

const useStyles = makeStyles({
  item: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0,
    '& + li': { paddingBlockStart: tokens.spacingVerticalL, borderBlockStartWidth: tokens.strokeWidthThin, borderBlockStartStyle: 'solid', borderBlockStartColor: tokens.colorNeutralStroke2 },
  },
  name: { margin: 0, ...typographyStyles.body1Strong },
  said: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext' },
  measure: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground2 },
  reported: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingVerticalMNudge, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3,
    borderInlineStartWidth: tokens.strokeWidthThickest, borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  news: { '&:empty': { display: 'none' } },
});

interface Parts {
  readonly pair: string;
  readonly goal: GoalView;
  readonly report: GoalsView['report'];
  readonly refresh: () => void;
}

/** One goal: how far it is, what was reported, and both answers to it. */
export function GoalItem({ pair, goal, report, refresh }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const id = useId();
  const { place, land, onBlur } = useLanding<HTMLHeadingElement>(goal);
  const { busy, problem, said, press, again } = usePress(refresh, t('tabPair.goals.changed'));
  const { name, statement, measure, measureTitle, standing, status, progress, reported, mayReport } = goal;
  const path = `/api/pairs/${encodeURIComponent(pair)}/goals/${encodeURIComponent(goal.id)}`;
  const answer = async (what: 'report' | 'confirm', body: object): Promise<boolean> => {
    const done = await press(`${path}/${what}`, { from: goal.version, ...body });
    if (done) land();
    return done;
  };
  return (
    <li className={styles.item}>
      <h3 id={id} ref={place} tabIndex={-1} onBlur={onBlur} className={styles.name}>{name}</h3>
      <Text className={styles.said}>{statement}</Text>
      {measure !== '' && <div className={styles.measure}><Caption1Strong>{measureTitle}</Caption1Strong><Caption1 className={styles.said}>{measure}</Caption1></div>}
      {status !== 'dropped' && <Meter percent={progress} labelledBy={id} />}
      <Caption1Strong>{standing}</Caption1Strong>
      {reported && (
        <div className={styles.reported}>
          <Text>{reported.sentence}</Text>
          {reported.mayConfirm && <div><Button appearance="primary" disabledFocusable={busy} aria-describedby={id} onClick={() => void answer('confirm', { agreed: reported.progress })}>{reported.confirm}</Button></div>}
        </div>
      )}
      <div role="status" className={styles.news}>{said}</div>
      {problem && <ProblemNote problem={problem} onAgain={again} />}
      <div className={styles.buttons}>
        {mayReport ? (
          <Reporting goal={goal} report={report} describedBy={id} busy={busy} send={(chosen) => answer('report', { progress: chosen })}>
            <Buttons buttons={goal.buttons} onDone={refresh} />
          </Reporting>
        ) : <Buttons buttons={goal.buttons} onDone={refresh} />}
      </div>
    </li>
  );
}

interface ReportingParts extends Pick<Parts, 'goal' | 'report'> {
  readonly describedBy: string;
  readonly busy: boolean;
  readonly send: (progress: number) => Promise<boolean>;
  /** Further buttons beside the one that unfolds. */
  readonly children: ReactNode;
}

/** Unfolds the choice of a number below the buttons. Its inputs are fetched with the first press; should that fail, it is said here. */
function Reporting({ goal, report, describedBy, busy, send, children }: ReportingParts) {
  const [Form, setForm] = useState<ComponentType<GoalFormParts>>();
  const [open, setOpen] = useState(false);
  const { problem, run } = useDeed();
  const unfold = () => run(async () => {
    const form = await import('./GoalForm');
    setForm(() => form.default);
    setOpen(true);
  });
  return (
    <>
      <Button aria-expanded={open} aria-describedby={describedBy} onClick={() => void (open ? setOpen(false) : unfold())}>{goal.reportTitle}</Button>
      {children}
      {problem && <ProblemNote problem={problem} onAgain={() => void unfold()} />}
      {open && Form && (
        <Form
          report={report} start={goal.reported?.progress ?? goal.progress} busy={busy} describedBy={describedBy}
          onSend={async (chosen) => {
            if (await send(chosen)) setOpen(false);
          }}
        />
      )}
    </>
  );
}
