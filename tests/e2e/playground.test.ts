import { join } from 'node:path';
import { days } from '../../bot/domain/time';
import { openChat } from '../support/browser';
import { type OpenStage, openStage } from '../support/openStage';
import { openPlayground } from '../support/playgroundDriver';
import { workingMorning } from '../support/workingMorning';

jest.setTimeout(120_000);

/** Screenshots for looking; the README shows some of them. */
const pictures = process.env.PICTURES;

describe('the story of the README, in the Agents Playground', () => {
  let opened: OpenStage;
  beforeEach(async () => (opened = await openStage()));
  afterEach(() => opened.close());

  it('is told without a browser: sign up, find, ask, question, answer, accept; both see the pair', async () => {
    const { stage } = opened;
    const [theo, mona] = await Promise.all([openPlayground(stage.mentee.url), openPlayground(stage.mentor.url)]);
    await Promise.all([theo.install(), mona.install()]);
    await theo.waitForText('Hello, Theo Lindqvist');

    await theo.says('please sign me up');
    await theo.taps('Career mentoring for junior professionals', 'Join as mentee');
    await theo.taps('What you want to achieve', 'Sign up', { objective: 'To find my next step', expectations: 'Honest feedback', codeAccepted: 'true' });
    await theo.taps('Find a mentor', 'Find a mentor');
    await theo.taps('Mona Haddad', 'Ask');
    await theo.taps('Your message to Mona Haddad', 'Send request', { message: 'Would you talk with me about partnerships?' });
    await theo.waitForText('You asked Mona Haddad');

    await mona.waitForText('Would you talk with me about partnerships?');
    await mona.taps('Would you talk with me', 'Send the question', { question: 'What have you tried so far?' });
    await theo.waitForText('What have you tried so far?');
    await theo.taps('What have you tried so far?', 'Send the answer', { reply: 'A shadowing week.' });
    await mona.waitForText('A shadowing week.');
    await mona.taps('A shadowing week.', 'Accept');
    await theo.waitForText('Mona Haddad said yes');

    await theo.says('my mentoring');
    await theo.waitForText('Your mentor: Mona Haddad');
    await mona.says('mes mentorés');
    await mona.waitForText('Your mentee: Theo Lindqvist');
    await Promise.all([theo.close(), mona.close()]);
  });

  it('is told in two browser windows by mouse and keyboard', async () => {
    const { stage, browser } = opened;
    const [theo, mona] = [await openChat(browser, stage.mentee.url), await openChat(browser, stage.mentor.url)];
    const picture = async (name: string, chat = theo) => void (pictures && (await chat.screenshot(join(pictures, `${name}.png`))));

    await theo.says('hello');
    await theo.sees('Hello, Theo Lindqvist');
    await picture('welcome');
    await theo.pressFor('Sign up', 'Career mentoring for junior professionals');
    await theo.pressFor('Join as mentee', 'What you want to achieve');
    await theo.fill('What you want to achieve', 'To find my next step');
    await theo.fill('What you expect from your mentor', 'Honest feedback');
    await theo.choose('I have read this', 'I have read this and will keep to it');
    await theo.pressFor('Sign up', 'You are in');
    await theo.pressFor('Find a mentor', 'Mentors who fit you');
    await theo.sees('Mona Haddad');
    await picture('find');
    await theo.pressFor('Ask', 'Your message to Mona Haddad');
    await theo.fill('Your message to Mona Haddad', 'Would you talk with me about partnerships?');
    await theo.pressFor('Send request', 'You asked Mona Haddad');

    await mona.sees('Would you talk with me about partnerships?');
    await picture('request', mona);
    await mona.pressFor('Accept', 'You are now the mentor of Theo Lindqvist');
    await theo.sees('Mona Haddad said yes');
    await picture('accepted');
    await theo.says('my mentoring');
    await theo.sees('Your mentor: Mona Haddad');
    await mona.says('my mentoring');
    await mona.sees('Your mentee: Theo Lindqvist');
    await theo.pressFor('Open', 'Step 1 of 4');
    await picture('pair');

    await theo.says('meetings');
    await theo.pressFor('Suggest times', 'What will it be about?');
    await theo.fill('What will it be about?', 'Getting to know each other');
    const times = theo.page.locator('.ac-adaptiveCard').last().getByRole('checkbox');
    for (const place of [0, 1, 2]) await times.nth(place).check();
    await theo.press('Send these times');
    await mona.sees('Theo Lindqvist suggests these times');
    await picture('times', mona);
    await mona.page.locator('.ac-adaptiveCard').last().getByRole('button').first().click();
    await mona.sees('You meet');
    await theo.says('my mentoring');
    await theo.pressFor('Open', 'Next meeting');
    await theo.pressFor('See the agenda', 'Check-in: 10 minutes');
    await picture('agenda');

    // A week later the meeting is over; the bot asks, on a morning when nobody is disturbed, and the log is written in a minute.
    const { clock, server: { app } } = stage.local;
    clock.advance(workingMorning(clock.now() + days(7)) - clock.now());
    for (let round = 0; round < 3; round += 1) await app.sweepNow().then(app.idle);
    await theo.sees('Did you meet?');
    await theo.says('log');
    await theo.sees('One minute for your learning log');
    await theo.fill('What you take away', 'To ask for less, and earlier.');
    await theo.pressFor('Save my log', 'Saved. That is all for today.');
    await picture('log');
    // The meeting that was logged has led them on.
    await app.idle();
    const [pair] = (await app.ports.documents.pairs.query({ limit: 1 })).documents;
    expect(pair?.body).toMatchObject({ status: 'agree', sessions: [{ status: 'held' }] });
  });
});
