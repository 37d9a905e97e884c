import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type GroupPage } from '../../bot/contracts/groupPage';
import { useLivePage } from '../api/useLivePage';
import { LivePart } from '../kit/LivePart';
import { useTab } from '../app/tabContext';
import { Section } from '../kit/Section';
import { Evening } from './Evening';
import { Lead } from './Lead';
import { Meetings } from './Meetings';
import { Members } from './Members';
import { Shares } from './Shares';

const useStyles = makeStyles({ parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 } });

/** What a group, circle or evening has beyond a pair: who belongs to it, who leads, who was there, and what was passed on. Stands in the pair's page. */
export default function Group({ pair }: { readonly pair: string }) {
  const styles = useStyles();
  const address = `/api/pairs/${encodeURIComponent(pair)}/group`;
  const page = useLivePage<GroupPage>(address);
  const refresh = page.refresh;
  return (
    <LivePart page={page}>
      {(group) => (
        <div className={styles.parts}>
          {group.evening && <Evening evening={group.evening} />}
          {group.lead && <Lead address={address} lead={group.lead} refresh={refresh} />}
          <Members members={group.members} />
          <Attendance address={address} group={group} refresh={refresh} />
          {(group.share || group.shares.length > 0) && <PassedOn group={group} refresh={refresh} />}
        </div>
      )}
    </LivePart>
  );
}

function Attendance({ address, group, refresh }: { readonly address: string; readonly group: GroupPage; readonly refresh: () => Promise<void> }) {
  const { t } = useTab();
  return (
    <Section title={t('tabGroup.meetings')}>
      {group.meetings.length > 0 ? <Meetings address={address} group={group} refresh={refresh} /> : <Text>{group.noMeetings}</Text>}
    </Section>
  );
}

function PassedOn({ group: { share, shares }, refresh }: { readonly group: GroupPage; readonly refresh: () => Promise<void> }) {
  const { open, t } = useTab();
  return (
    <Section title={t('tabGroup.shares')}>
      {shares.length > 0 ? <Shares shares={shares} /> : <Text>{t('tabGroup.shares.none')}</Text>}
      {share && <div><Button onClick={() => open(share, () => void refresh())}>{share.title}</Button></div>}
    </Section>
  );
}
