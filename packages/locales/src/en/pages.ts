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
  'pages/leftOut': 'This link asks for something that is not on this board, so that part is left out.',
  'pages/boards': 'Boards where neighbours help each other',
  'pages/boardsText':
    'Each board has an address of its own, which ends with the name of a place, such as tower-hamlets. Your council or charity links to it.',
  'pages/cut': 'That was too long to take in. Its beginning is here: shorten it and send it again',
  'pages/copy': 'You wrote more than this browser can keep while you sign in. Copy it, sign in and paste it again.',
} as const;
