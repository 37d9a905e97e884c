import { useCallback, useEffect, useRef, useState } from 'react';
import { type PaperLine, type PapersPage } from '../../bot/contracts/papersPage';
import { usePapersPage } from './usePapersPage';

export const idOf = ({ kind, number, author }: Pick<PaperLine, 'kind' | 'number' | 'author'>): string => `${kind} ${number} ${author}`;

const linesOf = ({ sessions, notes }: PapersPage): readonly PaperLine[] => [...sessions.flatMap(({ papers }) => papers), ...notes];

/** The papers of a pair, which of them are open, and the sentence about what was done last. */
export function usePapers(pair: string) {
  const page = usePapersPage(pair);
  const [opened, setOpened] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, say] = useState('');
  const status = useRef<HTMLDivElement>(null);
  const { data, refresh } = page;

  // What its author no longer shares closes here, and that is said.
  useEffect(() => {
    if (!data) return;
    const there = new Set(linesOf(data).map(idOf));
    const gone = [...opened].filter(([id]) => !there.has(id));
    const [first] = gone;
    if (!first) return;
    setOpened(new Map([...opened].filter(([id]) => there.has(id))));
    say(`${first[1]} · ${data.labels.noLongerShared}`);
  }, [data, opened]);

  const toggle = useCallback((line: PaperLine): void => {
    say('');
    setOpened((before) => {
      const next = new Map(before);
      if (!next.delete(idOf(line))) next.set(idOf(line), line.title);
      return next;
    });
  }, []);
  const done = useCallback(async (sentence: string, removed?: PaperLine): Promise<void> => {
    say(sentence);
    if (removed) setOpened((before) => new Map([...before].filter(([id]) => id !== idOf(removed))));
    await refresh();
  }, [refresh]);
  return { page, said, status, toggle, done, isOpen: (line: PaperLine): boolean => opened.has(idOf(line)) };
}
