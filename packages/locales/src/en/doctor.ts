/** English: the doctor, for whoever builds the page that holds an element. It speaks English, as the documentation does. */
export const words = {
  'doctor/title': 'Goodturn doctor',
  'doctor/for': 'Only you see this: it is here because the address of the page has “goodturn-doctor” in it.',
  'doctor/looking': 'looking at this page',
  'doctor/well': 'all is well',
  'doctor/found': { one: '{count} thing to mend', other: '{count} things to mend' },
  'doctor/close': 'Close',
  'doctor/paste': 'Paste this',
  'doctor/copy': 'Copy',
  'doctor/copied': 'Copied',
  'doctor/no-element': 'There is no Goodturn element on this page, so nothing is shown. Put this where the board should be.',
  'doctor/tag': '<{tag}> on this page: {mistake}',
  'doctor/csp': 'Your content security policy keeps Goodturn from {address}. Add this address to its {directive}.',
  'doctor/unreachable':
    'The API at {api} does not answer. Check the address in “api”. If it is right, the fault is at whoever runs it: what follows can be looked at once it is back.',
  'doctor/origin':
    'The API does not know this website. Ask whoever runs {api} to allow the origin {origin} for “{community}”. With the command line:',
  'doctor/community':
    'The API at {api} has no community “{community}”. Set “community” to the slug of yours, as it stands in its hosted page: {api}/c/your-slug.',
  'doctor/answer': 'The API at {api} answers {status} ({code}). The number of this answer is {requestId}: give it to whoever runs the API.',
  'doctor/old': 'This page runs version {version} of the widgets, and {newest} is out. Change the address and the hash together.',
  'doctor/two': 'This page loads the widgets more than once: {addresses}. Keep one of the scripts and remove the others.',
  'doctor/clock':
    'The clock of this device is wrong by {time}. Signing in and times of day go wrong with it: set the clock by the network.',
  'doctor/contrast':
    'Text and ground of <{tag}> have a contrast of {ratio} to 1. WCAG 2.2 asks for 4.5: set --goodturn-ink and --goodturn-paper together, or neither.',
  'doctor/language': 'This page says that it is in “{language}”, which Goodturn does not speak yet, so it speaks English.',
} as const;
