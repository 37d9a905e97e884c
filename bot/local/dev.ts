import '../nodeVersion';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readDuration } from './clock';
import { setStage, type Stage } from './stage';
import { watchTab } from './watchTab';

const dataFolder = join(process.cwd(), '.data');
/** One of its own: another “npm run dev” must not clear it. */
const tabsFolder = join(tmpdir(), `lodestar-tab-${process.pid}`);
const usual = { bot: 3978, mentee: 56150, mentor: 56151, host: 56152 };

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

function introduce({ mentee, mentor, host, seeded, local }: Stage): void {
  say(`
Lodestar runs on this machine only. Bot on port ${local.server.port}; data in .data/ (${seeded === 'seeded' ? 'made just now' : 'from last time; “npm run dev -- --fresh” begins anew'}).

  1. As ${mentee.name}, who looks for a mentor, open   ${mentee.url}
     Write “hello”, sign up to “Career mentoring for junior professionals” as mentee, find a mentor, ask ${mentor.name}.
  2. As ${mentor.name}, who mentors, open               ${mentor.url}
     Write “my requests” and accept. Both see the pair under “my mentoring”.
  3. The tab, as both at once:                        ${host.url}
     Both see their pair on one page, and each what the other changes. Choose other people, the meeting's side panel and stage, themes, languages and widths.
  4. From there the card and the page say what comes next: get started, suggest times, choose one as the other, draft and sign the agreement, write a goal,
     meet, write a log, and one day say goodbye. “meetings”, “goals”, “log”, “journal” and “reminders” lead there from anywhere.
  5. Beside the message box, + offers “Search Command”: as Command ID findMentor, as Parameter name text, then type “arabic” or “nairobi”. Other ids: recommend,
     shareGoal, shareResource. “Action Command” with thank; in the … of a message with saveNote or makeAction. In “Lunch group” mention @Lodestar.
  6. As coordinator: choose Mona on the left of ${host.url} and open “Your programmes”. “Yearly mentoring round” has 120 mentors and 159 mentees who wait
     to be matched: Matching, “Make a plan”. A new programme takes ten minutes.

Also try in the chat: “help”, “settings” (another language), “je cherche un mentor”, “find a mentor” under “Coffee with a senior colleague” to book a talk.
Type +1d, +6h or +30m here to move the clock forward (meetings, reminders and expiries follow); q to stop.
`);
}

async function follow(stage: Stage, line: string): Promise<boolean> {
  if (['q', 'quit', 'exit'].includes(line.trim().toLowerCase())) return false;
  const by = readDuration(line);
  if (by === undefined) say('Type +1d, +6h or +30m to move the clock, q to stop.');
  else {
    say(`The clock now shows ${new Date(stage.local.clock.advance(by)).toISOString().slice(0, 16).replace('T', ' ')} UTC.`);
    await stage.local.server.app.sweepNow();
  }
  return true;
}

async function main(): Promise<void> {
  if (process.argv.includes('--fresh')) rmSync(dataFolder, { recursive: true, force: true });
  process.env.LOG_LEVEL ??= 'warn';
  say('Starting: bot, demo people, the tab, and the Agents Playground twice …');
  const [stage, tab] = await Promise.all([setStage({ dataFolder, ports: usual, tabsFolder }), watchTab({ folder: tabsFolder, say })]);
  introduce(stage);
  const input = createInterface({ input: process.stdin });
  const stop = async (): Promise<never> => {
    input.close();
    await Promise.all([stage.stop(), tab.stop()]);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  for await (const line of input) if (!(await follow(stage, line))) await stop();
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inUse = 'code' in error && error.code === 'EADDRINUSE';
  return inUse ? `Port ${'port' in error ? String(error.port) : usual.bot} is taken, perhaps by another “npm run dev”: stop that one and start again.` : error.message;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  rmSync(tabsFolder, { recursive: true, force: true });
  process.exit(1);
});
