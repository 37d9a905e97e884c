/** A piece of HTML: text as it reads, or a tag. */
export type Piece = { readonly kind: 'text'; readonly text: string } | Tag;

export interface Tag {
  readonly kind: 'open' | 'close';
  /** In small letters. */
  readonly name: string;
  /** What stands behind the name. */
  readonly attributes: string;
}

/**
 * The pieces of a message's HTML, in order. Looks at every character a fixed number of times: a message may have half a million, and need not come
 * from Teams' own editor. Behind a tag that is never closed everything is text.
 */
export function* piecesOf(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const begins = html.indexOf('<', at);
    if (begins < 0) return yield { kind: 'text', text: decoded(html.slice(at)) };
    if (begins > at) yield { kind: 'text', text: decoded(html.slice(at, begins)) };
    const isTag = /^[a-z/!]/i.test(html.slice(begins + 1, begins + 2));
    const ends = isTag ? endOf(html, begins) : begins;
    if (ends < 0) return yield { kind: 'text', text: decoded(html.slice(begins)) };
    if (!isTag) yield { kind: 'text', text: '<' };
    const tag = isTag ? tagOf(html.slice(begins + 1, ends)) : undefined;
    if (tag) yield tag;
    at = ends + 1;
  }
}

/** Where the tag that begins here is closed, -1 when it is not: a quotation may hold the sign that closes it. */
function endOf(html: string, begins: number): number {
  if (html.startsWith('<!--', begins)) {
    const closes = html.indexOf('-->', begins);
    return closes < 0 ? -1 : closes + 2;
  }
  let quote = '';
  for (let at = begins + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

function tagOf(inside: string): Tag | undefined {
  const [, slash, name] = /^(\/?)([a-z][a-z0-9]*)/i.exec(inside) ?? [];
  return name === undefined ? undefined : { kind: slash === '' ? 'open' : 'close', name: name.toLowerCase(), attributes: inside.slice(name.length + (slash?.length ?? 0)) };
}

/** The value of an attribute, empty when there is none. */
export function attribute({ attributes }: Tag, name: 'alt' | 'href' | 'id' | 'itemtype'): string {
  const [, double, single, bare] = values[name].exec(attributes) ?? [];
  return decoded(double ?? single ?? bare ?? '');
}

const valueOf = (name: string): RegExp => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i');
const values = { alt: valueOf('alt'), href: valueOf('href'), id: valueOf('id'), itemtype: valueOf('itemtype') } as const;

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·', euro: '€', copy: '©',
};
const largestCodePoint = 0x10ffff;

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= largestCodePoint ? String.fromCodePoint(code).toWellFormed() : '';
  });
