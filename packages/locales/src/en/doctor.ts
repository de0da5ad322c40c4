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
  'doctor/no-element':
    'There is no Goodturn element on this page, so nothing is shown. Put this where the board should be, with the name of your community as it stands in the address of its hosted page, /c/your-community.',
  'doctor/unknown': 'Nothing on this page knows <{tag}>. Look whether its name is right, and whether its script is there too.',
  'doctor/tag': '<{tag}> on this page: {mistake}',
  'doctor/csp': 'Your content security policy keeps Goodturn from {address}. Add this address to its {directive}.',
  'doctor/unreachable':
    'Nothing answers at {api}. If that is not the address of your Goodturn, set “api” to the right one. If it is, tell whoever runs it, and come back here once it works again.',
  'doctor/origin':
    'The API does not know this website. Ask whoever runs {api} to allow the origin {origin} for “{community}”. With the command line:',
  'doctor/community':
    'The API at {api} has no community “{community}”. Set “community” to the slug of yours, as it stands in its hosted page: {api}/c/your-slug.',
  'doctor/answer': 'The API at {api} answers {status} ({code}). The number of this answer is {requestId}: give it to whoever runs the API.',
  'doctor/old':
    'This page runs version {version} of the widgets, and {newest} is out. Put this in place of the script that you have: the hash belongs to the address.',
  'doctor/old-own':
    'This page runs version {version} of the widgets from its own website, and {newest} is out. Unpack {zip} beside the folder that you have, and put this in place of the script.',
  'doctor/old-bundle': 'This page is built with version {version} of the widgets, and {newest} is out. Install it and build again.',
  'doctor/twice':
    'This page loads the widgets more than once: {addresses}. That breaks nothing, and costs your visitors time: keep one of the scripts.',
  'doctor/two-versions':
    'This page loads the widgets in versions {versions}: {addresses}. The first that comes is used: keep one of the scripts.',
  'doctor/clock':
    'The clock of this device is wrong by {time}. Signing in and times of day go wrong with it: set the clock by the network.',
  'doctor/contrast':
    'Text and ground of <{tag}> have a contrast of {ratio} to 1. WCAG 2.2 asks for 4.5: set --goodturn-ink and --goodturn-paper together, or neither.',
  'doctor/language': 'This page says that it is in “{language}”, which Goodturn does not speak yet, so it speaks English.',
} as const;
