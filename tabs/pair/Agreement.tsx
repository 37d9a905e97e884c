import { Body1Strong, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type AgreementView } from '../../bot/contracts/pairPage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { AgreementSigning } from './AgreementSigning';
import { AgreementText, Signatures } from './AgreementText';
import { useLanding } from './useLanding';
import { usePress } from './usePress';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  news: { '&:empty': { display: 'none' } },
  fold: { '& > summary': { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 } },
  points: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

interface Parts {
  readonly pair: string;
  readonly agreement: AgreementView;
  readonly refresh: () => void;
}

/** What the pair has agreed on: its text, both signatures, and the code of conduct. */
export default function Agreement({ pair, agreement, refresh }: Parts) {
  const { t } = useTab();
  const styles = useStyles();
  const { place, land, onBlur } = useLanding<HTMLDivElement>(agreement);
  const { busy, problem, said, press, again } = usePress(refresh, t('tabPair.agreement.changed'));
  const { title, line, notes, written, parts, ending, signatures, code, earlier, buttons } = agreement;
  const path = `/api/pairs/${encodeURIComponent(pair)}/agreement`;
  const answer = async (what: 'sign' | 'code', body: object): Promise<void> => {
    if (await press(`${path}/${what}`, body)) land();
  };
  return (
    <Section title={title}>
      <div ref={place} tabIndex={-1} onBlur={onBlur} className={styles.part}>
        {line !== '' && <Text weight="semibold">{line}</Text>}
        <div role="status" className={styles.news}>{said}</div>
      </div>
      {problem && <ProblemNote problem={problem} onAgain={again} />}
      {notes.map((note) => <Text key={note} block>{note}</Text>)}
      {written && <Caption1 block>{written}</Caption1>}
      <AgreementText parts={parts} {...(ending && { ending })} />
      <Signatures signatures={signatures} />
      <AgreementSigning agreement={agreement} busy={busy} onSign={(version) => answer('sign', { version })} />
      <Buttons buttons={buttons} onDone={refresh} />
      {earlier.buttons.length > 0 && (
        <details className={styles.fold}>
          <summary>{earlier.title}</summary>
          <Buttons buttons={earlier.buttons} onDone={refresh} size="small" />
        </details>
      )}
      {code && <Code code={code} busy={busy} onAccept={() => answer('code', {})} />}
    </Section>
  );
}

/** The code of conduct is for each to accept; its points stand where one can. */
function Code({ code: { title, line, mayAccept, text, points, accept }, busy, onAccept }: { readonly code: NonNullable<AgreementView['code']>; readonly busy: boolean; readonly onAccept: () => Promise<void> }) {
  const { t } = useTab();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      {mayAccept && <Body1Strong as="h3" className={styles.title}>{title}</Body1Strong>}
      <Text block>{line}</Text>
      {mayAccept && (
        <>
          <details className={styles.fold}>
            <summary>{t('tabPair.agreement.points')}</summary>
            <Text block>{text}</Text>
            <ul className={styles.points}>{points.map((point) => <li key={point}>{point}</li>)}</ul>
          </details>
          <div><Button appearance="primary" disabledFocusable={busy} onClick={() => void onAccept()}>{accept}</Button></div>
        </>
      )}
    </div>
  );
}
