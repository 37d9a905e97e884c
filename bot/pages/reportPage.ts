import { type Sheet, type SheetPart } from '../content/report/reportSheet';
import { texts } from '../content/texts';
import { type Language } from '../domain/people/person';
import { escaped, page } from './html';

/** A report to read, print or keep as PDF; `file` is where the same stands as a file for spreadsheets. */
export function reportPage({ title, made, parts }: Sheet, file: string, language: Language): string {
  const t = texts(language);
  const hasTables = parts.some(({ tables }) => tables.length > 0);
  const hint = `<p class="hint">${escaped(t('pages.print'))}${hasTables ? ` <a href="${escaped(file)}">${escaped(t('report.file'))}</a>` : ''}</p>`;
  return page({ language, title, body: `<h1 dir="auto">${escaped(title)}</h1><p class="when">${escaped(made)}</p>${hint}${parts.map(partOf).join('')}` });
}

function partOf({ title, sentences, tables }: SheetPart): string {
  const heading = title === '' ? '' : `<h2>${escaped(title)}</h2>`;
  return heading + sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('') + tables.map((one) => tableOf(one, title)).join('');
}

/** A table under the heading of its own name needs no second one. */
function tableOf({ title, table: { columns, rows } }: SheetPart['tables'][number], part: string): string {
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map(({ name, cells }) => `<tr><th scope="row" dir="auto">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('');
  return `<div class="scroll"><table>${title === part ? '' : `<caption>${escaped(title)}</caption>`}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
