/**
 * English: e-mails. Short words, who did what, what happens next; never a place, never the safe words. `title` is the request's
 * title, `other` the name of the neighbour who did something, `link` a web address.
 */
export const words = {
  'mails/greeting': 'Hello {name},',
  'mails/greeting-without-name': 'Hello,',
  'mails/see-request': 'See it here: {link}',
  'mails/see-yours': 'Go to Yours: {link}',
  'mails/signature': '{community}, neighbours helping neighbours',
  'mails/questions': 'Questions? {contact}',
  'mails/danger': 'If you or someone else is in danger, call 999.',
  'mails/reason': 'The reason given: “{reason}”',
  'mails/thanks': '{other} says: “{thanks}”',
  'mails/hours': { one: '{count} hour', other: '{count} hours' },
  'mails/minutes': { one: '{count} minute', other: '{count} minutes' },
  // How long something took, such as 2 hours 30 minutes.
  'mails/hours-and-minutes': '{hours} {minutes}',

  // The code to sign in with. `code` is six numbers.
  'mails/code/subject': '{code} is your code for {community}',
  'mails/code/text': 'Your code is {code}.',
  'mails/code/where': {
    one: 'Type it on the page where you asked for it. It works for {count} minute.',
    other: 'Type it on the page where you asked for it. It works for {count} minutes.',
  },
  'mails/code/secret': 'Nobody from Goodturn will ever ask you for this code.',
  'mails/code/unasked': 'If you did not ask for it, you can delete this e-mail: without the code nobody can sign in as you.',

  // To somebody who asks for help, about their own request.
  'mails/request-posted.asker/subject': 'Your request is on the board: {title}',
  'mails/request-posted.asker/text': '“{title}” is on the board. Its reference is {reference}.',
  'mails/request-posted.asker/next': 'We e-mail you when a neighbour offers. This can take a few days. You choose whose offer to accept.',
  'mails/request-held.asker/subject': 'A person will read your request first: {title}',
  'mails/request-held.asker/text':
    'We have “{title}”. Its reference is {reference}. A person reads it before it goes on the board, and we e-mail you then.',
  'mails/request-held.asker/next': 'If you need somebody to talk to now, Samaritans answer day and night on 116 123. In danger, call 999.',
  'mails/request-approved.asker/subject': 'Your request is on the board: {title}',
  'mails/request-approved.asker/text': 'We have read “{title}” and it is now on the board. We e-mail you when a neighbour offers.',
  'mails/request-declined.asker/subject': 'Your request is not on the board: {title}',
  'mails/request-declined.asker/text': 'We have read “{title}” and cannot put it on the board.',
  'mails/request-declined.asker/next': 'You can ask again in other words, or call us.',
  'mails/request-cancelled.asker/subject': 'You cancelled your request: {title}',
  'mails/request-cancelled.asker/text': '“{title}” is off the board. Neighbours who had offered have been told.',
  'mails/request-expiring.asker/subject': {
    one: 'Your request ends in {count} day: {title}',
    other: 'Your request ends in {count} days: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '“{title}” leaves the board in {count} day. If you still need help after that, ask again: it takes a minute.',
    other: '“{title}” leaves the board in {count} days. If you still need help after that, ask again: it takes a minute.',
  },
  'mails/request-expired.asker/subject': 'Your request has ended: {title}',
  'mails/request-expired.asker/text':
    '“{title}” was on the board for its whole time and has now left it. If you still need help, ask again.',
  'mails/request-done-by-time.asker/subject': '“{title}” is done',
  'mails/request-done-by-time.asker/text':
    'A neighbour told us that “{title}” is done, and seven days have gone by, so we have closed it. If it is not finished, say so under Yours within 14 days.',
  'mails/request-reopened.asker/subject': 'It is not finished: {title}',
  'mails/request-reopened.asker/text': '{other} says that “{title}” is not finished yet. Write to each other under Yours.',
  'mails/offer-received.asker/subject': '{other} offers to help: {title}',
  'mails/offer-received.asker/text': '{other} offers to help with “{title}”.',
  'mails/offer-received.asker/next':
    'Read the offer under Yours, then accept or decline it. Only a neighbour whom you accept sees where to come.',
  'mails/offer-withdrawn.asker/subject': '{other} withdrew an offer: {title}',
  'mails/offer-withdrawn.asker/text': '{other} can no longer offer help with “{title}”. Other neighbours still see it.',
  'mails/match-ended-by-asker.asker/subject': 'You ended the match: {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} no longer comes to help with “{title}” and no longer sees where it is. The place is free for another neighbour.',
  'mails/match-ended-by-helper.asker/subject': '{other} cannot come: {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} cannot help with “{title}” after all and no longer sees where it is. The place is free again for another neighbour.',
  'mails/match-ended.asker/subject': 'A match has ended: {title}',
  'mails/match-ended.asker/text': 'One of the matches for “{title}” has ended. The place is free again for another neighbour.',
  'mails/helper-done.asker/subject': 'Is it done? {title}',
  'mails/helper-done.asker/text': '{other} says that “{title}” is done.',
  'mails/helper-done.asker/next':
    'Under Yours, say how long it took and say thank you if you like. If you say nothing, we close it after 7 days. If it is not finished, say so there.',

  // To a neighbour who offered help or gives it.
  'mails/offer-accepted.helper/subject': '{other} said yes: {title}',
  'mails/offer-accepted.helper/text': '{other} accepted your offer to help with “{title}”.',
  'mails/offer-accepted.helper/next': 'Under Yours you now find where to go, the safe words for the door, and messages for the two of you.',
  'mails/offer-declined.helper/subject': '{other} said no this time: {title}',
  'mails/offer-declined.helper/text': '{other} declined your offer to help with “{title}”. Other neighbours need a hand too.',
  'mails/offer-closed.helper/subject': 'A request has closed: {title}',
  'mails/offer-closed.helper/text':
    '“{title}” has ended, so your offer is closed. Thank you for offering. Other neighbours need a hand too.',
  'mails/request-declined.helper/subject': 'A visit is off: {title}',
  'mails/request-declined.helper/text':
    '“{title}” was taken off the board by the moderators, so your match has ended. There is nothing more to do.',
  'mails/request-cancelled.helper/subject': '{other} cancelled: {title}',
  'mails/request-cancelled.helper/text':
    '{other} no longer needs help with “{title}”, so there is nothing more to do. Thank you for being there.',
  'mails/request-changed.helper/subject': '{other} changed a request: {title}',
  'mails/request-changed.helper/text': '{other} changed “{title}”. Look at it again before you go.',
  'mails/request-expired.helper/subject': 'A request has ended: {title}',
  'mails/request-expired.helper/text': 'The time of “{title}” is over, so your match has ended. Thank you for being there.',
  // `time` is how long the help took: 2 hours 30 minutes.
  'mails/request-done.helper/subject': 'Thank you. “{title}” is done',
  'mails/request-done.helper/text': '{other} confirmed that “{title}” is done.',
  'mails/request-done.helper/text/with-time': '{other} confirmed that “{title}” is done and that you gave {time}.',
  'mails/request-done.helper/next': 'If it is not finished, say so under Yours within 14 days.',
  'mails/request-done-by-time.helper/subject': 'Thank you. “{title}” is done',
  'mails/request-done-by-time.helper/text': '“{title}” is done. If it is not finished, say so under Yours within 14 days.',
  'mails/request-done-by-time.helper/text/with-time':
    '“{title}” is done, and {time} are down as yours. If it is not finished, say so under Yours within 14 days.',
  'mails/request-reopened.helper/subject': 'It is not finished: {title}',
  'mails/request-reopened.helper/text': '{other} says that “{title}” is not finished yet. Write to each other under Yours.',
  'mails/match-ended-by-asker.helper/subject': '{other} no longer needs you: {title}',
  'mails/match-ended-by-asker.helper/text':
    '{other} ended the match for “{title}”. There is nothing more to do. Thank you for being there.',
  'mails/match-ended-by-helper.helper/subject': 'You withdrew: {title}',
  'mails/match-ended-by-helper.helper/text': 'You no longer help with “{title}”. {other} has been told.',
  'mails/match-ended.helper/subject': 'A match has ended: {title}',
  'mails/match-ended.helper/text': 'The match for “{title}” has ended. There is nothing more to do.',

  // To either of the two.
  'mails/message-received.either/subject': '{other} wrote to you: {title}',
  'mails/message-received.either/text': 'You have a new message from {other} about “{title}”.',

  // To moderators, who read requests and reports before others see them.
  'mails/request-waits.moderator/subject': 'A request waits for you: {reference}',
  'mails/request-waits.moderator/text': '“{title}” waits to be read.',
  'mails/request-waits.moderator/text/danger': '“{title}” waits to be read, because its words may tell of danger.',
  'mails/request-waits.moderator/next': 'Sign in, read it under Yours, then approve it or decline it with a reason.',
  'mails/reported.moderator/subject': 'A report waits for you',
  // `reason` is one of the six below, or what somebody wrote.
  'mails/reported.moderator/text': 'Something about “{title}” was reported: {reason}.',
  'mails/reported.moderator/next': 'Sign in and read the report under Yours. The person reported is not told.',
  'mails/report-reason/danger': 'danger',
  'mails/report-reason/money': 'money',
  'mails/report-reason/rude': 'rude',
  'mails/report-reason/private-details': 'private details',
  'mails/report-reason/not-real': 'not real',
  'mails/report-reason/other': 'something else',
  'mails/message-danger.moderator/subject': 'Words of danger in a message',
  'mails/message-danger.moderator/text': 'A message about “{title}” may tell of danger. Sign in and read it under Yours.',
  'mails/visit-off.asker/subject': 'The visit is off: {title}',
  'mails/visit-off.asker/text':
    '{other} cannot come to help with “{title}”. The place is free for another neighbour, and we look for one. If it cannot wait, ask the people named below.',
  'mails/check-in-overdue.coordinator/subject': 'A visit may be overdue: {title}',
  'mails/check-in-overdue.coordinator/text':
    '{other} has not said that they left after “{title}”. The visit was to end half an hour ago or more. Ring them, and decide with your safeguarding lead what to do next.',
  'mails/data-erased.person/subject': 'Your data is deleted',
  'mails/data-erased.person/text':
    'What we kept of you is deleted, as you asked. Good turns that were done stay without your name. This is the last e-mail that you get from us.',
  'mails/checks-wait.coordinator/subject': 'A check waits for you',
  'mails/checks-wait.coordinator/text':
    'A check of a volunteer waits for you. Who it is, and what to do, is on your desk once you have signed in.',
  'mails/help-ended.coordinator/subject': 'A volunteer may not help for now',
  'mails/help-ended.coordinator/text':
    'What a volunteer had agreed to that asks for a check has ended. Who it is, and what to do, is on your desk once you have signed in.',
  'mails/checks-changed.volunteer/subject': 'One of your checks needs you',
  'mails/checks-changed.volunteer/text':
    'Something about one of your checks has changed. What it is, and what to do next, is on Yours once you have signed in.',

  // To a volunteer about a role of an organisation or one of its dates, and to those who look after them. `title` is the role, or the
  // organisation itself; `other` the organisation, or the volunteer; `when` days and times as the language writes them.
  'mails/when': 'When: {when}',
  'mails/where': 'Where: {where}',
  'mails/calendar': 'For your calendar: {link}',
  'mails/give-up': 'If you cannot come, give your place up, so that somebody else can have it.',
  'mails/booking-booked.volunteer/subject': 'You have a place: {title}',
  'mails/booking-booked.volunteer/text': '{other} expects you at “{title}”.',
  'mails/booking-waiting.volunteer/subject': 'You are on the waiting list: {title}',
  'mails/booking-waiting.volunteer/text': '“{title}” of {other} is full. You are on the waiting list.',
  'mails/booking-waiting.volunteer/next': 'When a place is free, the next person on the list gets it. We e-mail you when it is yours.',
  'mails/booking-moved-up.volunteer/subject': 'You have a place now: {title}',
  'mails/booking-moved-up.volunteer/text': 'A place is free, and it is yours: {other} expects you at “{title}”.',
  'mails/booking-joined.volunteer/subject': 'You have joined: {title}',
  'mails/booking-joined.volunteer/text': '{other} knows that you want to help with “{title}” and will be in touch.',
  'mails/booking-cancelled.volunteer/subject': 'Your place is off: {title}',
  'mails/booking-cancelled.volunteer/text': 'Your place in “{title}” of {other} has ended. There is nothing more to do.',
  'mails/session-reminder.volunteer/subject': 'Coming up: {title}',
  'mails/session-reminder.volunteer/text': 'A reminder: {other} expects you at “{title}”.',
  'mails/session-changed.volunteer/subject': 'Another time or place: {title}',
  'mails/session-changed.volunteer/text': '{other} changed “{title}”. This is how it is now.',
  'mails/session-cancelled.volunteer/subject': 'It is off: {title}',
  'mails/session-cancelled.volunteer/text': '{other} called off “{title}”. There is nothing more to do.',
  'mails/application-received.volunteer/subject': 'You have applied: {title}',
  'mails/application-received.volunteer/text': '{other} has your application for “{title}”.',
  'mails/application-received.volunteer/next': 'We e-mail you when they answer.',
  'mails/application-accepted.volunteer/subject': '{other} said yes: {title}',
  'mails/application-accepted.volunteer/text': '{other} accepted your application for “{title}”.',
  'mails/application-accepted.volunteer/next': 'If it has dates, choose the ones that suit you.',
  'mails/application-declined.volunteer/subject': '{other} said no this time: {title}',
  'mails/application-declined.volunteer/text': '{other} declined your application for “{title}”. Other organisations need a hand too.',
  'mails/application-reconsidered.volunteer/subject': '{other} is looking at it again: {title}',
  'mails/application-reconsidered.volunteer/text':
    '{other} took back the yes to your application for “{title}”. It is open again, and dates that you chose are off. They tell you what they decide.',
  'mails/application-waits.coordinator/subject': 'An application waits for you: {title}',
  'mails/application-waits.coordinator/text': '{other} would like to help with “{title}”.',
  'mails/application-waits.coordinator/next': 'Sign in, read the application, then accept or decline it.',
  'mails/organisation-waits.approver/subject': 'An organisation waits for you: {title}',
  'mails/organisation-waits.approver/text': '“{title}” would like to find volunteers here.',
  'mails/organisation-waits.approver/next': 'Sign in, read what it says, then approve it or decline it with a reason.',
  'mails/organisation-approved.organisation/subject': 'Your organisation is approved: {title}',
  'mails/organisation-approved.organisation/text': '“{title}” can now look for volunteers here.',
  'mails/organisation-approved.organisation/next': 'Add what there is to do, and its dates.',
  'mails/organisation-declined.organisation/subject': 'Your organisation is not approved: {title}',
  'mails/organisation-declined.organisation/text': 'We have read what you sent about “{title}” and cannot approve it.',
  'mails/organisation-declined.organisation/next': 'You can change it and send it again, or call us.',
  'mails/organisation-withdrawn.organisation/subject': 'Your organisation is no longer approved: {title}',
  'mails/organisation-withdrawn.organisation/text': 'We have withdrawn the approval of “{title}”. What it offers is no longer shown.',
  'mails/organisation-withdrawn.organisation/next': 'Call us if you have questions.',

  // To a volunteer about requests that suit them: `reasons` are some of those below; `day` is a day of the week, `time` some days.
  'mails/suggestion/about-one': '{other} could use a hand: {title}',
  'mails/suggestion/about-several': 'Requests that suit you',
  'mails/suggestion/intro': 'This is on the board now and suits you.',
  'mails/suggestion/line': '{other}: “{title}”, {area}',
  'mails/suggestion/why': 'Why you: {reasons}.',
  'mails/suggestion/see': 'See it and offer: {link}',
  'mails/suggestion/not-this-time': 'Not this time: {link}',
  'mails/suggestion/no-blame': 'If it does not suit you, that is fine: we ask somebody else.',
  'mails/suggestion/stop': 'No more of these e-mails: {link}',
  'mails/suggestion-reason/from-home': 'can be done from home',
  'mails/suggestion-reason/near': 'near you',
  'mails/suggestion-reason/same-area': 'in your neighbourhood',
  'mails/suggestion-reason/within': 'less than {distance} from you',
  'mails/suggestion-reason/language': 'speaks {language} like you',
  'mails/suggestion-reason/free/morning': 'you are free on {day} mornings',
  'mails/suggestion-reason/free/afternoon': 'you are free on {day} afternoons',
  'mails/suggestion-reason/free/evening': 'you are free on {day} evenings',
  'mails/suggestion-reason/skills': 'needs what you can do',
  'mails/suggestion-reason/helped': 'you have helped before',
  'mails/suggestion-reason/waiting': 'has waited {time}',
  'mails/reference/subject': '{name} would like you to speak for them',
  'mails/reference/text': '{name} wants to help neighbours with {community}, and named you as somebody who knows them well.',
  'mails/reference/what': 'We ask four short questions. Only the coordinators of {community} read your answer. {name} never does.',
  'mails/reference/link': 'Answer here, within {days} days: {link}',
  'mails/reference/otherwise': 'If you do not know {name}, or would rather not answer, you need do nothing.',
  'mails/guardian/subject': '{name} would like to volunteer, and needs your yes',
  'mails/guardian/text': '{name} wants to help neighbours with {community}, and named you as parent or guardian.',
  'mails/guardian/what':
    'People of 13 to 15 help only in groups or with somebody beside them. They are never matched one to one, exchange no messages with adults they do not know, and are on no map.',
  'mails/guardian/link': 'Read more and say yes here, within {days} days: {link}',
  'mails/guardian/otherwise':
    'If you do not know {name}, or do not agree, there is nothing to do: without your yes the account can only read.',
} as const;
