import { parseArgs } from 'node:util';
import * as z from 'zod';
import { templateNames, templates } from '../content/templates';
import { type Programme } from '../domain/programmes/programme';
import { type CalendarDate, isCalendarDate, shiftDate } from '../domain/time';

/** What an administrator may say, and how it is told. */
const options = { template: { type: 'string' }, id: { type: 'string' }, name: { type: 'string' }, contact: { type: 'string' }, coordinator: { type: 'string', multiple: true }, opens: { type: 'string' }, closes: { type: 'string' }, from: { type: 'string' }, until: { type: 'string' } } as const;

export const usage = `npm run programme -- --template career --id career-2027 --name "Career mentoring" --contact "Mentoring team <mentoring@example.org>" --coordinator <object id>
  --template     one of: ${templateNames.join(', ')}
  --id           short, for ever: lower-case letters, digits and hyphens
  --name         as people read it
  --contact      whom people ask: Name <mail address>
  --coordinator  the object id in Entra of whoever sees how the pairs are doing; may be given several times
  --opens        the first day to sign up, as 2027-01-31 (default: today)
  --closes       the last day to sign up (default: ten months later)
  --from         the day on which mentoring begins (default: the first day to sign up)
  --until        the common last day; without it each pair has the template's months from its own first day`;

/** With every problem, a line each. */
export class ProgrammeError extends Error {
  constructor(problems: readonly string[]) {
    super(`The programme was not made:\n${problems.map((problem) => `- ${problem}`).join('\n')}\n\n${usage}`);
    this.name = 'ProgrammeError';
  }
}

const day = z.string().refine(isCalendarDate, 'is no day such as 2027-01-31');
const given = z.object({
  template: z.enum(templateNames, `is none of: ${templateNames.join(', ')}`),
  id: z.string('is missing').regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is lower-case letters, digits and hyphens, at most 40'),
  name: z.string('is missing').trim().min(1, 'is empty').max(100, 'is longer than 100 letters'),
  contact: z.string('is missing').regex(/^[^<>]+<[^\s<>@]+@[^\s<>@]+>$/, 'is written as Name <mail address>'),
  coordinator: z.array(z.guid('is no object id of Entra, a GUID'), 'is missing'),
  opens: day.optional(), closes: day.optional(), from: day.optional(), until: day.optional(),
});

/** A programme from a template. `tenant` is the organisation's. Throws ProgrammeError with everything that is wrong. */
export function newProgramme(args: readonly string[], { tenant, today }: { readonly tenant: string; readonly today: CalendarDate }): Programme {
  const parsed = given.safeParse(argumentsOf(args));
  if (!parsed.success) throw new ProgrammeError(parsed.error.issues.map(({ path: [option], message }) => `--${String(option)} ${message}`));
  const { template, id, name, contact, coordinator, opens = today, closes = shiftDate(opens, { months: 10 }), from = opens, until } = parsed.data;
  const backwards = [...(closes < opens ? ['--closes lies before --opens'] : []), ...(until !== undefined && until < from ? ['--until lies before --from'] : [])];
  if (backwards.length > 0) throw new ProgrammeError(backwards);
  const [, who = '', email = ''] = /^(.+)<(.+)>$/.exec(contact) ?? [];
  return {
    ...templates[template], id, name, contact: { name: who.trim(), email }, coordinators: coordinator.map((person) => `${tenant}:${person}`), holidays: [], resources: [],
    enrolment: { opens, closes }, runs: { from, ...(until !== undefined && { until }) },
  };
}

function argumentsOf(args: readonly string[]): unknown {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new ProgrammeError([error instanceof Error ? error.message : String(error)]);
  }
}
