import { type PeopleFile, type RowProblem } from '../usecases/roster/peopleSource';
import { type PeopleCodes, readListCells } from './csvPerson';
import { type CsvProblem, makeProblemList, type ProblemList } from './csvProblems';
import { UnreadableCsv, csvRows } from './csvRows';
import { personRows } from './peopleCsv';

/** More would not be read; all are counted. */
const problemsListed = 100;

/** Coordinators' files: the rows that are good, and what is wrong with the others. */
export function peopleFile(codes: PeopleCodes): PeopleFile {
  return {
    read: async (text, { tenant, today }) => {
      const problems = makeProblemList(problemsListed);
      const people = await readable(problems, async (keep: ReadPerson[]) => {
        for await (const { row, entry, isGood, cell } of personRows(csvRows(text), { tenantId: tenant, today, codes }, problems)) {
          const before = problems.total();
          const list = readListCells(row, cell, problems);
          if (isGood && problems.total() === before) keep.push({ row, entry, ...list });
        }
      });
      return { people, problems: problems.listed().map(said), totalProblems: problems.total() };
    },
  };
}

type ReadPerson = Awaited<ReturnType<PeopleFile['read']>>['people'][number];

/** What stands above a place that cannot be read is good all the same; the place itself is a problem like others. */
async function readable(problems: ProblemList, read: (keep: ReadPerson[]) => Promise<void>): Promise<readonly ReadPerson[]> {
  const people: ReadPerson[] = [];
  try {
    await read(people);
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    const { code, row } = error;
    problems.add(() => (code === 'notText' ? { code } : { code, row }));
  }
  return people;
}

const said = ({ code, ...values }: CsvProblem): RowProblem => ({ key: `csv.${code}`, values });
