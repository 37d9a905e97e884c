import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { type Problem } from '../api/client';
import { type LiveState } from '../api/livePage';
import { LostSign } from './LostSign';
import { ProblemNote } from './ProblemNote';
import { Waiting } from './Waiting';

const useStyles = makeStyles({ nothing: { padding: tokens.spacingVerticalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM }, title: { margin: 0 } });

interface Parts<Body> {
  readonly page: LiveState<Body> & { readonly refresh: () => Promise<void> };
  readonly children: (data: Body) => ReactNode;
}

/** A live page: its waiting sign, why it cannot be shown, or the page, with a word when the connection is lost. */
export function LivePart<Body>({ page: { data, problem, connection, refresh }, children }: Parts<Body>) {
  if (data === undefined) return problem ? <Nothing problem={problem} refresh={refresh} /> : <Waiting />;
  return (
    <>
      <LostSign isLost={connection === 'lost'} />
      {children(data)}
    </>
  );
}

/** A view of which there is nothing to show still says where one is. */
function Nothing({ problem, refresh }: { readonly problem: Problem; readonly refresh: () => Promise<void> }) {
  const styles = useStyles();
  return (
    <div className={styles.nothing}>
      <Title3 as="h1" className={styles.title}>Lodestar</Title3>
      <ProblemNote problem={problem} onAgain={() => void refresh()} />
    </div>
  );
}
