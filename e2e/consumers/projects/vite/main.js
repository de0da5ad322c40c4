import '@goodturn/widgets/request-board/define';

// A bundle comes from the website, so the board is told where the API is.
if (location.search !== '?without-api') document.querySelector('goodturn-request-board').api = location.origin;
