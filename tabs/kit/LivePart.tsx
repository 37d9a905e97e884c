import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { type LiveState } from '../api/livePage';
import { useTab } from '../app/tabContext';
import { ProblemNote } from './ProblemNote';
import { Waiting } from './Waiting';

interface Parts<Body> {
  readonly page: LiveState<Body> & { readonly refresh: () => Promise<void> };
  readonly children: (data: Body) => ReactNode;
}

/** A live page: its waiting sign, why it cannot be shown, or the page, with a word when the connection is lost. */
export function LivePart<Body>({ page: { data, problem, connection, refresh }, children }: Parts<Body>) {
  const { t } = useTab();
  if (data === undefined) return problem ? <ProblemNote problem={problem} onAgain={() => void refresh()} /> : <Waiting />;
  return (
    <>
      <div role="status">
        {connection === 'lost' && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{t('tab.lost')}</MessageBarBody></MessageBar>}
      </div>
      {children(data)}
    </>
  );
}
