/**
 * The markdown that Teams interprets in a TextBlock, eagerly: where clients differ, this takes text for markup, so that a card which
 * shows none here shows none anywhere. It runs in the gallery's page, so it imports nothing.
 */
export function renderMarkdown(source: string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `\uE000${kept.push(html) - 1}\uE001`;
  const plain = (text: string): string => text.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const marked = source
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, character: string) => keep(character === '&' ? '&amp;' : plain(character)))
    .replace(/`([^`]+)`/g, (_all, code: string) => keep(`<code>${plain(code)}</code>`))
    .replace(/<\/?[a-zA-Z][^>]*>/g, (tag) => keep(tag))
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, (_all, title: string, url: string) => `${keep(`<a href="${url}">`)}${title}${keep('</a>')}`)
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, (_all, _mark: string, text: string) => `${keep('<strong>')}${text}${keep('</strong>')}`)
    .replace(/\*(?=\S)([^*]+)\*/g, (_all, text: string) => `${keep('<em>')}${text}${keep('</em>')}`)
    .replace(/(?<![\p{L}\p{N}])_(?=\S)([^_]+)_/gu, (_all, text: string) => `${keep('<em>')}${text}${keep('</em>')}`)
    .replace(/^#{1,6}\s+(.*)$/gm, (_all, text: string) => `${keep('<h1>')}${text}${keep('</h1>')}`)
    .replace(/^(?:[-+*]|\d+[.)])\s+(.*)$/gm, (_all, text: string) => `${keep('<ul><li>')}${text}${keep('</li></ul>')}`);
  return `<p>${plain(marked).replace(/\uE000(\d+)\uE001/g, (_all, index: string) => kept[Number(index)] ?? '')}</p>`;
}
