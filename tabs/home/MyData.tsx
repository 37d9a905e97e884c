import { Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { type MyDataPage } from '../../bot/contracts/myData';
import { usePage } from '../api/usePage';
import { useTab } from '../app/tabContext';
import { LivePart } from '../kit/LivePart';
import { DataKinds } from './DataKinds';
import { Deed } from './Deed';
import { Download } from './Download';

const twoColumns = '@media (min-width: 900px)';
const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXL, paddingBlockStart: tokens.spacingVerticalS, [twoColumns]: { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', columnGap: tokens.spacingHorizontalXXXL } },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  programme: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** In plain words: what is stored, where, who reads it, for how long, and how to take it along or have it deleted. */
export default function MyData() {
  const { t } = useTab();
  const styles = useStyles();
  const page = usePage<MyDataPage>('/api/data/about');
  return (
    <LivePart page={page}>
      {({ kinds, programmes }) => (
        <div className={styles.parts}>
          <Part title={t('tabHome.data.kinds')}><DataKinds kinds={kinds} /><Text>{t('tabHome.data.reviews')}</Text></Part>
          <div className={styles.column}>
            <Part title={t('tabHome.data.where')}><Text>{t('tabHome.data.where.text')}</Text></Part>
            <Part title={t('tabHome.data.long')}><Text>{t('tabHome.data.long.text')}</Text></Part>
            <Part title={t('tabHome.data.take')}><Text>{t('tabHome.data.take.text')}</Text><Download /></Part>
            <Part title={t('tabHome.data.leave')}><Leaving programmes={programmes} onDone={() => void page.refresh()} /></Part>
          </div>
        </div>
      )}
    </LivePart>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.part}><Subtitle2 as="h3" className={styles.title}>{title}</Subtitle2>{children}</div>;
}

function Leaving({ programmes, onDone }: { readonly programmes: MyDataPage['programmes']; readonly onDone: () => void }) {
  const { t } = useTab();
  const styles = useStyles();
  if (programmes.length === 0) return <Text>{t('tabHome.data.forget.nobody')}</Text>;
  const contacts = [...new Map(programmes.map(({ contact }) => [contact.email, contact.name])).entries()];
  return (
    <>
      <Text>{t('tabHome.data.leave.text')}</Text>
      <ul className={styles.list}>
        {programmes.map(({ id, name, role, button }) => (
          <li key={id} className={styles.programme}><Text>{name} · {role}</Text><Deed button={button} about={`${name} · ${role}`} onDone={onDone} size="small" /></li>
        ))}
      </ul>
      <Text>{t('tabHome.data.forget')}</Text>
      <ul className={styles.list}>{contacts.map(([email, name]) => <li key={email}><Text>{name}: <Link href={`mailto:${email}`}>{email}</Link></Text></li>)}</ul>
    </>
  );
}
