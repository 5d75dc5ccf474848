// The sentences that a new playbook or packet begins with, for its writer to replace: the drafts are made of them, and the
// check tells where one was left.

/** Each of them, as it stands on a line of its own. */
export const draftWords = {
  summary: 'One sentence that says what this playbook helps with.',
  summaryInForge: 'One sentence that says when to open it.',
  packetSummary: 'One sentence that says what this packet is for.',
  intro: 'When to use this, in a sentence or two.',
  heading: 'Do the first thing',
  step: 'Who does what, and by when.',
  nextStep: 'The next step.',
  message: '{{their name}}, here is what I need from you by {{day}}.',
  trap: 'What people get wrong here, and what it costs.',
  item: 'Write down what a finished result looks like',
  nextItem: 'Tell those who wait for it which day it comes',
  checklistItem: 'Write the first thing to do',
  nextChecklistItem: 'Write the second thing to do',
  cover: 'What to do with these sheets. This text prints as the cover.',
  section: 'Write the whole section here, then delete the lines between the arrows above.',
  moment: 'When you do this',
} as const;
