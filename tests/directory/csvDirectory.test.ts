import { openCsvDirectory } from '../../bot/directory/csvDirectory';
import { readPeopleCsv } from '../../bot/directory/peopleCsv';
import { aFile, aRow, idOf, reading } from './csvBuilder';

const people = async () => {
  const result = await readPeopleCsv(aFile([aRow(1, { objectId: 'ABCDEFAB-0000-4000-8000-000000000001' }), aRow(2)]), reading);
  return result.kind === 'read' ? result.people : [];
};

describe('the directory of a CSV', () => {
  it('finds a person, however the id is written', async () => {
    const directory = openCsvDirectory(await people(), 'contoso');
    expect(await directory.find(`contoso:${idOf(2)}`)).toMatchObject({ name: 'Person 2' });
    expect(await directory.find('contoso:ABCDEFAB-0000-4000-8000-000000000001')).toMatchObject({ name: 'Person 1' });
  });

  it('does not know a stranger, nor the same id in another tenant', async () => {
    const directory = openCsvDirectory(await people(), 'contoso');
    expect(await directory.find(`contoso:${idOf(3)}`)).toBeUndefined();
    expect(await directory.find(`fabrikam:${idOf(2)}`)).toBeUndefined();
  });

  it('refuses people of another tenant', async () => {
    const entries = await people();
    expect(() => openCsvDirectory(entries, 'fabrikam')).toThrow('fabrikam');
  });
});
