import { attribute, piecesOf, type Tag } from './html';

/** What stands for what has no words of its own, in the reader's language. */
export interface MessageWords {
  readonly picture: string;
  /** A card, a file, or the message that this one answers. */
  readonly attachment: (id: string) => string;
}

/** Many times what any form takes: the rest of a longer message is not looked at. */
const enough = 20_000;

/** A message of Teams as plain text: `html` or `text`. Mentions are names, emoji are themselves, lists and quotations keep their signs. */
export function plainMessage(content: string, contentType: string, words: MessageWords): string {
  if (contentType !== 'html') return content.trim();
  const page = new PlainPage();
  let isHidden = false;
  for (const piece of piecesOf(content)) {
    if (page.length > enough) break;
    if (piece.kind === 'text') page.write(isHidden ? '' : piece.text);
    else if (unseen.has(piece.name)) isHidden = piece.kind === 'open';
    else if (!isHidden) (piece.kind === 'open' ? opened : closed)(piece, page, words);
  }
  return page.text();
}

const unseen = new Set(['style', 'script', 'title']);
const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'table', 'tr', 'pre', 'codeblock', 'blockquote', 'ul', 'ol', 'li']);
const films = new Set(['video', 'audio', 'object', 'iframe']);
const preformatted = new Set(['pre', 'codeblock']);

function opened(tag: Tag, page: PlainPage, words: MessageWords): void {
  const { name } = tag;
  if (name === 'br') return page.breakLine();
  if (blocks.has(name)) page.endLine();
  if (name === 'blockquote') page.quotes += 1;
  if (preformatted.has(name)) page.pre += 1;
  if (name === 'ul' || name === 'ol') page.lists.push({ isOrdered: name === 'ol', count: 0 });
  if (name === 'li') page.beginItem();
  if (name === 'td' || name === 'th') page.beginCell();
  if (name === 'a') page.beginLink(attribute(tag, 'href'));
  if (name === 'emoji') page.write(attribute(tag, 'alt'));
  if (name === 'img') page.write(/emoji/i.test(attribute(tag, 'itemtype')) ? attribute(tag, 'alt') : words.picture);
  if (name === 'attachment') page.writeApart(words.attachment(attribute(tag, 'id')));
  if (films.has(name)) page.write(words.attachment(''));
}

function closed({ name }: Tag, page: PlainPage): void {
  if (blocks.has(name)) page.endLine();
  if (name === 'blockquote') page.quotes = Math.max(0, page.quotes - 1);
  if (preformatted.has(name)) page.pre = Math.max(0, page.pre - 1);
  if (name === 'ul' || name === 'ol') page.lists.pop();
  if (name === 'a') page.endLink();
}

/** Deeper nesting is not shown. */
const deepest = 4;

/** Text that is written line by line. */
class PlainPage {
  quotes = 0;
  pre = 0;
  /** About how much is written. */
  length = 0;
  readonly lists: { readonly isOrdered: boolean; count: number }[] = [];
  readonly #lines: string[] = [];
  #line = '';
  /** What a line of a list begins with. */
  #sign = '';
  #link: { readonly href: string; readonly from: number } | undefined;

  write(text: string): void {
    this.length += text.length;
    if (this.pre > 0) return text.split(/\r\n?|\n/).forEach((line, index) => (index > 0 && this.breakLine(), (this.#line += line)));
    const flowing = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? flowing.replace(/^ /, '') : flowing;
  }

  writeApart(text: string): void {
    this.length += text.length;
    for (const line of text.split('\n')) {
      this.endLine();
      this.#line = line;
    }
    this.endLine();
  }

  breakLine(): void {
    this.length += 1;
    const quoted = '> '.repeat(Math.min(this.quotes, deepest));
    const line = this.pre > 0 ? this.#line.trimEnd() : this.#line.trim();
    this.#lines.push(`${quoted}${this.#sign}${line}`.trimEnd());
    this.#line = this.#sign = '';
    if (this.#link) this.#link = { href: this.#link.href, from: 0 };
  }

  endLine(): void {
    if (this.#line !== '' || this.#sign !== '') this.breakLine();
  }

  beginItem(): void {
    const list = this.lists.at(-1);
    if (list) list.count += 1;
    this.#sign = `${'  '.repeat(Math.min(Math.max(0, this.lists.length - 1), deepest))}${list?.isOrdered ? `${list.count}.` : '•'} `;
  }

  beginCell(): void {
    if (this.#line !== '') this.#line = `${this.#line.trimEnd()} | `;
  }

  beginLink(href: string): void {
    this.#link = { href, from: this.#line.length };
  }

  /** An address that is not to be seen in its text follows it. */
  endLink(): void {
    if (!this.#link) return;
    const { href, from } = this.#link;
    this.#link = undefined;
    this.length += href.length;
    const shown = this.#line.slice(from).trim();
    if (/^(?:https?|mailto):/i.test(href) && shown !== '' && bare(href) !== bare(shown)) this.#line = `${this.#line.trimEnd()} (${href})`;
  }

  text(): string {
    this.endLine();
    return this.#lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  }
}

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
