import { messageWords } from '../../../bot/teams/extension/attachments';
import { plainMessage } from '../../../bot/teams/extension/plainMessage';
import { texts } from '../../../bot/content/texts';

const words = messageWords([], texts('en'));
const plain = (html: string, attachments: Parameters<typeof messageWords>[0] = []): string => plainMessage(html, 'html', attachments.length > 0 ? messageWords(attachments, texts('en')) : words);

describe('a message as plain text', () => {
  it.each([
    ['paragraphs and line breaks', '<div><p>One</p><p>&nbsp;</p><p>Two<br>three<br/>four</p></div>', 'One\n\nTwo\nthree\nfour'],
    ['the names of people who are mentioned', '<p>Thank you <at id="0">Mona</at>&nbsp;<span itemscope itemtype="http://schema.skype.com/Mention" itemid="1">Haddad</span>!</p>', 'Thank you Mona\u00A0Haddad!'],
    ['a link whose words say something else', '<p>See <a href="https://example.org/a?b=1&amp;c=2" title="x">the strategy</a>.</p>', 'See the strategy (https://example.org/a?b=1&c=2).'],
    ['a link that is its own words, once', '<a href="https://example.org/">https://example.org</a>', 'https://example.org'],
    ['no address but those of the web and of mail', '<a href="javascript:alert(1)">Tap me</a> <a href="mailto:a@b.org">a@b.org</a>', 'Tap me a@b.org'],
    ['lists, numbered and nested', '<ul><li>Bread<ol><li>rye</li><li>wheat</li></ol></li><li>Salt</li></ul>', '• Bread\n  1. rye\n  2. wheat\n• Salt'],
    ['a quotation, also inside another', '<blockquote itemtype="http://schema.skype.com/Reply"><strong>Theo</strong><p>What now?<br>And then?</p><blockquote>Before</blockquote></blockquote><p>This.</p>', '> Theo\n> What now?\n> And then?\n> > Before\nThis.'],
    ['code as it is indented', '<pre><code>if (a &lt; b) {\n    go();\n}</code></pre>', 'if (a < b) {\n    go();\n}'],
    ['emoji of both kinds', '<p>Well done <img alt="🎉" itemtype="http://schema.skype.com/Emoji" src="x"><emoji id="smile" alt="🙂" title="Smile"></emoji> 👩🏽‍🔬</p>', 'Well done 🎉🙂 👩🏽‍🔬'],
    ['a picture in a word', '<p>Look: <img alt="image" src="https://x/y" style="width:5px"></p>', 'Look: [picture]'],
    ['a table, a line each', '<table><tbody><tr><td>Who</td><td>When</td></tr><tr><td>Mona</td><td>May</td></tr></tbody></table>', 'Who | When\nMona | May'],
    ['spaces that HTML does not show', '<p>\n   One \n\t two   </p>\n\n<p> three</p>', 'One two\nthree'],
    ['markup that somebody typed', '<p>&lt;b&gt;not bold&lt;/b&gt; &amp;amp; a &lt; b, [x](http://y) *z*</p>', '<b>not bold</b> &amp; a < b, [x](http://y) *z*'],
    ['signs that are written as numbers', 'L&#8217;&#xE9;t&eacute; &#0;&#x110000;&nosuch; 5 &euro;', 'L’ét&eacute; &nosuch; 5 €'],
    ['letters that read from right to left', '<p dir="rtl">شكرا <at id="0">منى</at></p>', 'شكرا منى'],
    ['nothing of a deleted message', '', ''],
    ['nothing of what the system said', '<systemEventMessage/>', ''],
    ['no style, script or comment', '<style>p{}</style><!-- <p>no</p> --><script>alert("<p>")</script><p>Yes</p>', 'Yes'],
  ])('has %s', (_what, html, expected) => {
    expect(plain(html)).toBe(expected);
  });

  it('names what is attached: a card, a file, the message that is answered', () => {
    const attachments = [
      { id: 'c', contentType: 'application/vnd.microsoft.card.adaptive', content: '{}' }, { id: 'f', contentType: 'reference', name: 'Plan 2027.docx' },
      { id: 'm', contentType: 'messageReference', content: JSON.stringify({ messageId: '1', messagePreview: 'What do\nyou think?', messageSender: { user: { displayName: 'Theo' } } }) },
      { id: 'n', contentType: 'messageReference', content: '{not json' },
    ];
    expect(plain('<attachment id="m"></attachment><p>I like it</p><attachment id="f"></attachment><attachment id="c"></attachment><attachment id="n"></attachment><attachment id="?"></attachment>', attachments))
      .toBe('> Theo: What do\n> you think?\nI like it\n[file: Plan 2027.docx]\n[card]\n[earlier message]\n[attachment]');
  });

  it('is left alone where it is no HTML', () => {
    expect(plainMessage('  a < b <b>&amp;\n ', 'text', words)).toBe('a < b <b>&amp;');
  });

  it.each([
    ['a sign that opens nothing', 'a < b and 3 <4', 'a < b and 3 <4'],
    ['a tag that is never closed', '<p>One</p><a href="x', 'One\n<a href="x'],
    ['tags that nobody opened', '</p></ul></blockquote></a>One</div>', 'One'],
    ['a quotation mark in a tag', '<a title="a > b" href=\'https://x.org\'>One</a>', 'One (https://x.org)'],
    ['a comment without an end', 'One<!-- two', 'One<!-- two'],
  ])('is not lost over %s', (_what, html, expected) => {
    expect(plain(html)).toBe(expected);
  });

  it.each([
    ['open signs', '<'], ['open tags', '<a href="'], ['quotations', '<blockquote>'], ['lists', '<ul><li>'], ['bold letters', '<b>x</b>'], ['links', '<a href="https://x">y</a>'], ['ampersands', '&'], ['cells', '<td>x'], ['spaces', ' '], ['blank attributes', '<p                >'], ['lines', 'x<br>'],
  ])('takes for half a million characters of %s no more than in proportion to a fifth of them', (_what, part) => {
    // Of this thread alone: what else the machine does is not in it.
    const took = (characters: number): number => Math.min(...[1, 2, 3].map(() => {
      const before = process.threadCpuUsage();
      plain(`<p>${part.repeat(characters / part.length)}</p>`);
      const { user, system } = process.threadCpuUsage(before);
      return (user + system) / 1_000;
    }));
    // Five times as long may take five times as much; work for each pair of characters would take twenty-five times.
    const [fifth, all] = [took(100_000), took(500_000)];
    expect(all).toBeLessThan(15 * Math.max(fifth, 1));
  });
});
