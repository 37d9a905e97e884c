import { longestLink, messageLink } from '../../../bot/domain/papers/source';

const path = '/l/message/19:abc_def@unq.gbl.spaces/1700000000000?context=%7B%22contextType%22:%22chat%22%7D';

describe('the link to a message', () => {
  it.each(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us'])('is kept as it is when it leads to %s', (host) => {
    expect(messageLink(`https://${host}${path}`)).toBe(`https://${host}${path}`);
  });

  it.each([
    ['nothing', ''],
    ['no address', 'the message above'],
    ['another host', `https://example.org${path}`],
    ['a host that only ends alike', `https://notteams.microsoft.com${path}`],
    ['a host that only begins alike', `https://teams.microsoft.com.example.org${path}`],
    ['letters that look alike', `https://teаms.microsoft.com${path}`],
    ['somebody’s name before the host', `https://teams.microsoft.com@example.org${path}`],
    ['a name and a password', `https://me:secret@teams.microsoft.com${path}`],
    ['another port', `https://teams.microsoft.com:8443${path}`],
    ['no protection', `http://teams.microsoft.com${path}`],
    ['a script', 'javascript:alert(1)//teams.microsoft.com/l/message/1'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['another page of Teams', 'https://teams.microsoft.com/l/meetup-join/19:abc'],
    ['a way out of the path', 'https://teams.microsoft.com/l/message/../../x'],
    ['no message', 'https://teams.microsoft.com/l/message/'],
    ['far too much', `https://teams.microsoft.com${path}&x=${'a'.repeat(longestLink)}`],
    ['what grows too long when it is written out', `https://teams.microsoft.com/l/message/${'я'.repeat(longestLink / 2)}`],
  ])('is dropped when it is %s', (_what, link) => {
    expect(messageLink(link)).toBeUndefined();
  });
});
