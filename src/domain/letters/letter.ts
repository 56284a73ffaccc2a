/* The letters of the trade, with the words they begin with. The service can change each: here is what it starts from. */

/** Whom a letter is about. */
export type LetterAbout = 'volunteer' | 'reference' | 'interview' | 'pairing'

export interface LetterPlan {
  readonly name: string
  /** A reference and an interview are one of the volunteer's stages; a pairing is a volunteer and a young person. */
  readonly about: LetterAbout
  /** What is logged when it was sent. */
  readonly logs: 'letter' | 'chase'
  readonly subject: string
  readonly body: string
}

const SIGNED = '\n\nWith kind regards\n{coordinator}\n{service}'

export const LETTERS = {
  reference_request: {
    name: 'Reference request', about: 'reference', logs: 'letter', subject: 'A reference for {volunteer}',
    body: `Dear {referee}

{volunteer} has applied to become an independent visitor with {service} and gave us your name ({referee_relationship}).

An independent visitor is a volunteer who visits and befriends a child or young person in care, often for years. Would you tell us how long and in what way you have known {volunteer_first_name}, how they are with children and young people, whether they keep to what they agreed, and whether you know of any reason why they should not spend time alone with a child.

We may telephone you to confirm what you write. What you tell us is kept confidential, and {volunteer_first_name} may ask to see it.${SIGNED}`,
  },
  reference_chase: {
    name: 'Reference reminder', about: 'reference', logs: 'chase', subject: 'Reminder: a reference for {volunteer}',
    body: `Dear {referee}

On {reference_asked_on} we asked you for a reference for {volunteer}, who would like to visit a young person in care. A child is waiting, and we cannot go on without it.

A few sentences are enough. If you would rather tell us by telephone, or cannot give a reference, a short answer helps as well.${SIGNED}`,
  },
  interview_invitation: {
    name: 'Interview invitation', about: 'interview', logs: 'letter', subject: 'Your interview with {service}',
    body: `Dear {volunteer_first_name}

Thank you for your application of {applied_on}. We would like to meet you:

{interview_on} at {interview_at}
{interview_place}
With {interviewers}

Bring two documents that show who you are, one of them with your photograph, and tell us beforehand if anything would make it easier for you to take part.${SIGNED}`,
  },
  training_invitation: {
    name: 'Training invitation', about: 'volunteer', logs: 'letter', subject: 'Your training with {service}',
    body: `Dear {volunteer_first_name}

We look forward to having you in our training {training}:

From {training_from} to {training_to}
{training_place}

The training covers safeguarding, life in care, boundaries, confidentiality, communication, equality and diversity, and health and safety. All of it is needed before you can meet a young person.${SIGNED}`,
  },
  dbs_instructions: {
    name: 'DBS instructions', about: 'volunteer', logs: 'letter', subject: 'Your DBS check',
    body: `Dear {volunteer_first_name}

Before you can meet a young person we need a DBS check ({dbs_level}, {dbs_workforce}). It costs you nothing, since you are a volunteer.

1. Complete the application that we send you, with every address of the last five years.
2. Show us your documents.
3. When the certificate comes, bring us the original: we note its number and date, and keep no copy.
4. You can join the Update Service within 30 days of its date, which is free for volunteers.

A certificate with something on it does not have to be the end of your application. Talk to us.${SIGNED}`,
  },
  welcome: {
    name: 'Welcome', about: 'volunteer', logs: 'letter', subject: 'Welcome to {service}',
    body: `Dear {volunteer_first_name}

We are glad to tell you that you were approved as an independent visitor on {approved_on}. Thank you for everything you did to get here.

Next we look for a young person who would like somebody like you. You and they each have time to consider, and nobody meets before both have said yes. Meanwhile we stay in touch, and you can reach us whenever you have a question.${SIGNED}`,
  },
  decline: {
    name: 'Decline', about: 'volunteer', logs: 'letter', subject: 'Your application to {service}',
    body: `Dear {volunteer_first_name}

Thank you for your application of {applied_on} and for the time you gave it. After careful thought we have decided not to take it further.

If you would like to talk about this decision, we are glad to do so. You may ask us at any time what we hold about your application, and for how long we keep it.${SIGNED}`,
  },
  profile_for_child: {
    name: 'Profile for the young person', about: 'pairing', logs: 'letter', subject: 'Somebody who would like to meet you',
    body: `Hello {young_person}

This is {volunteer_first_name}.

{volunteer_first_name} likes {volunteer_likes}, speaks {volunteer_speaks} and is usually free {volunteer_free}.

You said: “{young_person_wish}”

Would you like to meet {volunteer_first_name}? You can say yes, no, or not yet, and you can change your mind at any time. Nobody will be cross.

{coordinator}
{service}`,
  },
  profile_for_volunteer: {
    name: 'Profile for the volunteer', about: 'pairing', logs: 'letter', subject: 'A young person who is waiting',
    body: `Dear {volunteer_first_name}

We thought of you for {young_person}, aged {young_person_age}, who lives in {young_person_home}.

Likes: {young_person_likes}
Speaks: {young_person_speaks}
In their own words: “{young_person_wish}”
Asked for: {young_person_asked_for}

Take a few days to consider, and ask us whatever you need to know. Keep this page safe and give it back or destroy it if you decide against it.${SIGNED}`,
  },
} as const satisfies Readonly<Record<string, LetterPlan>>
export type Letter = keyof typeof LETTERS

export const LETTER_IDS = Object.keys(LETTERS) as readonly Letter[]

/** Which letters can be written about somebody of this kind. */
export function lettersAbout(about: LetterAbout): Letter[] {
  return LETTER_IDS.filter((letter) => LETTERS[letter].about === about)
}
