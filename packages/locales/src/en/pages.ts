/** English: what the hosted pages say beyond what the widgets say. */
export const words = {
  'pages/skip': 'Skip to the main part',
  'pages/languages': 'Other languages',
  'pages/stale': 'This page was open for a long time. Check what you typed and send it again',
  'pages/kept': 'What you type stays in this browser until you post it. It goes after 30 minutes.',
  'pages/seesPlace': 'The address or meeting place',
  'pages/forged': 'This did not come from our own page',
  'pages/forgedText': 'Another website sent it, so nothing was done. Open the page here and do it again.',
  'pages/nothing': 'There is nothing at this address',
  'pages/nothingText': 'Check the address, or start from all requests.',
  'pages/noCommunity': 'There is no such board',
  'pages/noCommunityText': 'Check the address: it ends with the name of a place, such as tower-hamlets.',
} as const;
