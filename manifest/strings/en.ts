import { type AppStrings } from './strings';

export const en: AppStrings = {
  name: { short: 'Lodestar', full: 'Lodestar, mentoring programmes' },
  description: {
    short: 'Find a mentor, agree on goals, meet and grow, without leaving the chat.',
    full: [
      'Lodestar runs your organisation’s mentoring programmes where you already work.',
      'Sign up as mentor, mentee or both, and see beside every field who can read it. Find a mentor: best matches first, each with its reasons. Ask, and know by when you will hear.',
      'Agree how you will work, find a time that suits both, set goals and see them move. A learning log takes a minute after each meeting. What you and your partner write stays between the two of you: coordinators see that mentoring goes on, never what is said.',
      'In a meeting, the side panel holds the agenda, a timer, questions worth asking and notes that both type. Groups, circles, coffee talks and panels work in the same way.',
      'Lodestar speaks English, French, Spanish, Arabic, Russian and Chinese. To begin, say “hello” to it.',
    ].join('\n\n'),
  },
  help: 'What you can write to me, and what happens then',
  search: {
    findMentor: { title: 'Find a mentor', description: 'Look for a mentor in your programmes, best matches first', text: { title: 'Name, skill, place or language', description: 'Leave it empty to see your best matches' } },
    recommend: { title: 'Recommend a mentor', description: 'Put a mentor’s card into your message, for somebody who is looking', text: { title: 'Name, skill, place or language', description: 'Whom would you like to recommend?' } },
    shareGoal: { title: 'Share a goal', description: 'Put one of your goals into your message', text: { title: 'Words of the goal', description: 'Leave it empty to see all your goals' } },
    shareResource: { title: 'Share a resource', description: 'Put a page of your programmes or the hand-book into your message', text: { title: 'Topic', description: 'Leave it empty to see all resources' } },
  },
  dialog: {
    thank: { title: 'Say thank you', description: 'Thank your mentor, your mentee or somebody else with a card' },
    saveNote: { title: 'Save to my session notes', description: 'Keep this message in your own mentoring notes' },
    makeAction: { title: 'Make it an action', description: 'Turn this message into an action for you and your partner' },
  },
};
