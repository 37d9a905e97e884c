import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type DecidedPage, type ProposalDeed, type ProposalLine, type ProposalsPage, type RunPart } from '../../../bot/contracts/matchingPage';
import { usePage } from '../../api/usePage';
import { LivePart } from '../../kit/LivePart';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { Pages } from '../Pages';
import { Announce, type Evening } from './Announce';
import { Filters, noFilter } from './Filters';
import { ProposalItem } from './ProposalItem';
import { type Decision, useDecision } from './useDecision';
import { useMatchingStyles } from './useMatchingStyles';

interface Parts {
  readonly base: string;
  readonly run: RunPart;
  readonly refresh: () => Promise<void>;
}

type Meant = readonly Pick<ProposalLine, 'id' | 'version'>[] | 'all';

/** Everything that the plan proposes and what became of it, a page at a time: to be looked through, changed, approved and announced. */
export function Proposals({ base, run, refresh }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [look, setLook] = useState(noFilter);
  const [chosen, choose] = useState<readonly ProposalLine[]>([]);
  const page = usePage<ProposalsPage>(`${base}/proposals?${new URLSearchParams({ name: look.name, dutyStation: look.dutyStation, only: look.only, order: look.order, page: String(look.page) })}`);
  const refreshList = page.refresh;
  const both = async (): Promise<void> => {
    choose([]);
    await Promise.all([refresh(), refreshList()]);
  };
  const { decision, said, decide } = useMany(base, both);
  // Another plan, or a decision of somebody else: the list is not the one that is shown.
  const seen = useRef(run.version);
  useEffect(() => {
    if (seen.current === run.version) return;
    seen.current = run.version;
    void refreshList();
  }, [run.version, refreshList]);
  return (
    <Section title={t('tabMatching.proposals')}>
      <LivePart page={page}>
        {({ rows, summary, pages, page: shown, filters, dutyStations }) => (
          <>
            <Filters look={look} onLook={setLook} filters={filters} dutyStations={dutyStations} />
            <Text role="status">{summary}</Text>
            <div role="status">{said && <Text>{said}</Text>}</div>
            <Many run={run} chosen={chosen} decision={decision} decide={decide} />
            {decision.problem && <ProblemNote problem={decision.problem} onAgain={() => void both()} />}
            <ul className={styles.list}>
              {rows.map((row) => (
                <ProposalItem
                  key={row.id} base={base} run={run} row={row} decision={decision} isChosen={chosen.some(({ id }) => id === row.id)}
                  onChoose={(isChosen) => choose((now) => (isChosen ? [...now, row] : now.filter(({ id }) => id !== row.id)))} onDecide={(deed) => void decide(deed, [row])}
                />
              ))}
            </ul>
            <Pages page={shown} pages={pages} open={(to) => setLook({ ...look, page: to })} about={t('tabMatching.proposals')} />
          </>
        )}
      </LivePart>
    </Section>
  );
}

type Decide = (deed: ProposalDeed, meant: Meant, evening?: Evening) => Promise<void>;

/** Deciding about one, some or all; of very many the server does some at a time. */
function useMany(base: string, refresh: () => Promise<void>): { readonly decision: Decision; readonly said: string; readonly decide: Decide } {
  const decision = useDecision(refresh);
  const [said, setSaid] = useState('');
  const decide: Decide = async (deed, meant, evening) => {
    setSaid('');
    const body = { meant: meant === 'all' ? meant : meant.map(({ id: proposal, version }) => ({ proposal, version })), ...(evening && { evening }) };
    for (let left = 1; left > 0; ) {
      const answer: DecidedPage | undefined = await decision.send<DecidedPage>(`${base}/${deed}`, body);
      if (answer) setSaid(answer.sentence);
      left = meant === 'all' && answer && answer.done > 0 ? answer.left : 0;
    }
  };
  return { decision, said, decide };
}

function Many({ run, chosen, decision, decide }: { readonly run: RunPart; readonly chosen: readonly ProposalLine[]; readonly decision: Decision; readonly decide: Decide }) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [announces, setAnnounces] = useState<Meant>();
  if (!run.isOpen) return null;
  const can = (deed: ProposalDeed): readonly ProposalLine[] => chosen.filter(({ deeds }) => deeds.includes(deed));
  const [toApprove, toAnnounce] = [can('approve'), can('announce')];
  const announce = (evening?: Evening): void => {
    const meant = announces;
    setAnnounces(undefined);
    if (meant) void decide('announce', meant, evening);
  };
  return (
    <>
      <div className={styles.buttons}>
        {toApprove.length > 0 && <Button disabledFocusable={decision.busy} onClick={() => void decide('approve', toApprove)}>{t('tabMatching.approve.chosen')}</Button>}
        {run.approvable > 0 && !run.making && <Button disabledFocusable={decision.busy} onClick={() => void decide('approve', 'all')}>{t('tabMatching.approve.all')}</Button>}
        {toAnnounce.length > 0 && <Button disabledFocusable={decision.busy} onClick={() => setAnnounces(toAnnounce)}>{t('tabMatching.announce.chosen')}</Button>}
        {run.announceable > 0 && <Button appearance="primary" disabledFocusable={decision.busy} onClick={() => setAnnounces('all')}>{t('tabMatching.announce.all')}</Button>}
      </div>
      {announces && <Announce run={run} onAnnounce={announce} onCancel={() => setAnnounces(undefined)} />}
    </>
  );
}
