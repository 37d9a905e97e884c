import { figureCodes, issueCodes, ownIssue } from '../../../content/outcomes';
import { type Focus, focuses } from '../../../domain/programmes/programme';
import { type SetupStep } from './step';

export const longestPurpose = { name: 100, ownIssue: 300, outcome: 500, contactName: 100, contactEmail: 254 } as const;
const emailAddress = /^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/;

/** What the programme is called, why it exists, and whom people ask. */
export const purpose: SetupStep = {
  typed: ({ name, focus, journey: { outcomes }, businessCase, contact }) => ({
    name, focus: focuses.filter((code) => focus.includes(code)), issue: outcomes.issue, ownIssue: businessCase?.issue ?? '', outcome: businessCase?.outcome ?? '', figures: figureCodes.filter((code) => outcomes.figures.includes(code)), contactName: contact.name, contactEmail: contact.email,
  }),
  read: (form, content, { isOpen }) => {
    const text = (field: keyof typeof longestPurpose, required = false): string => form.text(field, { longest: longestPurpose[field], required });
    const issue = form.choice('issue', [...issueCodes, ownIssue], content.journey.outcomes.issue);
    const own = text('ownIssue');
    const email = text('contactEmail', isOpen);
    if (issue === ownIssue && own === '') form.fail('ownIssue', 'ownIssue');
    if (email !== '' && !emailAddress.test(email)) form.fail('contactEmail', 'email');
    const outcome = text('outcome');
    return {
      ...content, name: text('name', isOpen), focus: form.several<Focus>('focus', focuses), contact: { name: text('contactName', isOpen), email },
      businessCase: { ...(own !== '' && { issue: own }), ...(outcome !== '' && { outcome }) },
      journey: { ...content.journey, outcomes: { issue, figures: form.several('figures', figureCodes) } },
    };
  },
};
