import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { type PairPage } from '../../bot/contracts/pairPage';
import { useLivePage } from '../api/useLivePage';
import { useTab } from '../app/tabContext';
import { Buttons } from '../kit/Buttons';
import { Later } from '../kit/Later';
import { LivePart } from '../kit/LivePart';
import { Section } from '../kit/Section';
import { useKeptFocus } from '../kit/useKeptFocus';
import { WhenSeen } from '../kit/WhenSeen';
import { fetched, Kept } from '../kit/fetched';
import { Actions } from './Actions';
import Agreement from './Agreement';
import { Documents } from './Documents';
import Goals from './Goals';
import { Journey } from './Journey';
import { NextSession } from './NextSession';
import { NextStep } from './NextStep';

const Logs = fetched(() => import('../papers/Logs'), Kept);
const Assessment = fetched(() => import('../papers/Assessment'), Kept);
const Resources = fetched(() => import('../papers/Resources'), Kept);
const Face = fetched(() => import('../kit/Face'));
const Group = fetched(() => import('../group/Group'), Kept);

const twoColumns = '@media (min-width: 900px)';
const useStyles = makeStyles({
  page: { boxSizing: 'border-box', maxWidth: '1200px', marginInline: 'auto', padding: tokens.spacingVerticalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, [twoColumns]: { padding: tokens.spacingVerticalXXL } },
  title: { margin: 0, overflowWrap: 'anywhere' },
  members: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  member: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  // Its place is kept while it comes.
  face: { width: '24px', height: '24px', flexShrink: 0 },
  // One column shows the picture of the way second; nothing in it takes focus, so that the order of the keyboard stays that of the eye.
  columns: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, [twoColumns]: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)', alignItems: 'start' } },
  column: { display: 'contents', '& > *': { order: 1 }, [twoColumns]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 } },
  early: { '&&': { order: 0 } },
});

/** The dashboard of a pair: where it stands, what comes next, and everything that it shares. */
export default function Pair({ pair }: { readonly pair: string }) {
  const page = useLivePage<PairPage>(`/api/pairs/${encodeURIComponent(pair)}`);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return <div ref={root} className={useStyles().page}><LivePart page={page}>{(data) => <Dashboard page={data} refresh={page.refresh} />}</LivePart></div>;
}

function Dashboard({ page, refresh }: { readonly page: PairPage; readonly refresh: () => Promise<void> }) {
  const styles = useStyles();
  const { t } = useTab();
  const { id, goals, actions, agreement, parts, buttons } = page;
  const again = (): void => void refresh();
  return (
    <>
      <Head page={page} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <div className={styles.early}><NextStep next={page.next} refresh={again} /></div>
          <NextSession page={page} refresh={refresh} />
          {actions && (actions.mayWrite || actions.open.length > 0) && <Actions pair={id} actions={actions} refresh={refresh} />}
          <Later>
            {goals && <Goals pair={id} goals={goals} refresh={again} />}
            {parts.group && <WhenSeen><Group pair={id} /></WhenSeen>}
            {parts.logs && <WhenSeen><Logs pair={id} /></WhenSeen>}
            {parts.assessment && <WhenSeen><Assessment pair={id} /></WhenSeen>}
            <WhenSeen><Resources pair={id} /></WhenSeen>
          </Later>
        </div>
        <div className={styles.column}>
          <div className={styles.early}><Journey journey={page.journey} /></div>
          <Later>
            <Documents documents={page.journey.documents} />
            {agreement && <Agreement pair={id} agreement={agreement} refresh={again} />}
            {buttons.length > 0 && <Section title={t('tabPair.page.more')}><Buttons buttons={buttons} onDone={again} /></Section>}
          </Later>
        </div>
      </div>
    </>
  );
}

function Head({ page: { id, hasPhotos, title, programme, members, journey } }: { readonly page: PairPage }) {
  const styles = useStyles();
  const { t } = useTab();
  return (
    <header>
      <Text as="h1" block size={600} weight="bold" className={styles.title}>{title}</Text>
      <Caption1 block>{programme} · {journey.line}</Caption1>
      <ul className={styles.members} aria-label={t('tabPair.page.members')}>
        {members.map(({ person, name, role, isMe }) => <li key={person} className={styles.member}>{hasPhotos && <span className={styles.face}><Face pair={id} person={person} name={name} /></span>}<Text size={200}>{name} · {isMe ? t('tabPair.page.you', { role }) : role}</Text></li>)}
      </ul>
    </header>
  );
}
