import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type AssessmentPage } from '../../bot/contracts/assessmentPage';
import { useTab } from '../app/tabContext';
import { LivePart } from '../kit/LivePart';
import { ProblemNote } from '../kit/ProblemNote';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/Waiting';
import { OnePersons } from './OnePersons';
import { usePapersPage } from './usePapersPage';
import { useReading } from './useReading';

const useStyles = makeStyles({ text: { margin: 0 }, people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 } });

/** Where the mentee stands and stood: one's own, and what was shared with the reader on purpose. */
export default function Assessment({ pair }: { readonly pair: string }) {
  const { t } = useTab();
  const page = usePapersPage(pair);
  return (
    <Section title={t('tabPapers.assessment')}>
      <div><LivePart page={page}>{({ assessments }) => <Read pair={pair} version={assessments} refresh={page.refresh} />}</LivePart></div>
    </Section>
  );
}

function Read({ pair, version, refresh }: { readonly pair: string; readonly version: string; readonly refresh: () => Promise<void> }) {
  const styles = useStyles();
  const { data, problem, again } = useReading<AssessmentPage>(`/api/pairs/${encodeURIComponent(pair)}/assessment`, version);
  if (!data) return problem ? <ProblemNote problem={problem} onAgain={() => void again()} /> : <Waiting />;
  return (
    <div className={styles.people}>
      {problem && <ProblemNote problem={problem} onAgain={() => void again()} />}
      {data.text !== undefined && <Text as="p" className={styles.text}>{data.text}</Text>}
      {data.people.map((one) => <OnePersons key={one.author} one={one} labels={data.labels} onDone={() => void refresh()} />)}
    </div>
  );
}
