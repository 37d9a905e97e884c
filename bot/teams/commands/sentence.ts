import { type Command } from '../../content/commands';
import { type Phrase } from './phraseBook';

interface Match {
  readonly command: Command;
  readonly start: number;
  readonly end: number;
}

// People greet, and ask for help, on the way to saying what they want.
const rank: Partial<Record<Command, number>> = { hello: 0, help: 1 };
const rankOf = (command: Command): number => rank[command] ?? 2;

/**
 * The command that a short sentence is about. Undefined when it names two, or when what it names is the smaller part of what it says:
 * "my mentor told me a story" is a message, not a wish to see one's mentoring.
 */
export function commandWithin(text: string, phrases: readonly Phrase[]): Command | undefined {
  const spaced = ` ${text} `;
  const matches = outermost(find(spaced, phrases));
  const covered = matches.reduce((sum, { start, end }) => sum + letters(spaced.slice(start, end)), 0);
  if (covered * 2 < letters(text)) return undefined;
  const highest = Math.max(...matches.map(({ command }) => rankOf(command)));
  const wanted = new Set(matches.filter(({ command }) => rankOf(command) === highest).map(({ command }) => command));
  const [command] = wanted;
  return wanted.size === 1 ? command : undefined;
}

function find(spaced: string, phrases: readonly Phrase[]): Match[] {
  const matches: Match[] = [];
  for (const { sought, command } of phrases) {
    const start = spaced.indexOf(sought);
    if (start >= 0) matches.push({ command, start, end: start + sought.length });
  }
  return matches;
}

/** "mentoring" inside "mentoring requests" is no second wish. */
function outermost(matches: readonly Match[]): Match[] {
  return matches.filter((inner) => !matches.some((outer) => outer !== inner && outer.start <= inner.start && outer.end >= inner.end));
}

const letters = (text: string): number => text.replaceAll(' ', '').length;
