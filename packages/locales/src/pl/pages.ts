import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Polish: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Przejdź do głównej treści',
  'pages/languages': 'Inne języki',
  'pages/stale': 'Ta strona była otwarta przez długi czas. Sprawdź, co jest wpisane, i wyślij jeszcze raz',
  'pages/kept': 'To, co wpisujesz, zostaje w tej przeglądarce, aż umieścisz prośbę. Znika po 30 minutach.',
  'pages/seesPlace': 'Adres lub miejsce spotkania',
  'pages/forged': 'To nie przyszło z naszej strony',
  'pages/forgedText': 'Wysłała to inna strona internetowa, więc nic nie zrobiliśmy. Otwórz stronę tutaj i zrób to ponownie.',
  'pages/nothing': 'Pod tym adresem nic nie ma',
  'pages/nothingText': 'Sprawdź adres albo zacznij od wszystkich próśb.',
  'pages/noCommunity': 'Nie ma takiej tablicy',
  'pages/noCommunityText': 'Sprawdź adres: kończy się nazwą miejsca, na przykład tower-hamlets.',
  'pages/leftOut': 'Ten link pyta o coś, czego nie ma na tej tablicy, więc ta część jest pominięta.',
  'pages/boards': 'Tablice, na których sąsiedzi sobie pomagają',
  'pages/boardsText':
    'Każda tablica ma własny adres, który kończy się nazwą miejsca, na przykład tower-hamlets. Link jest na stronie urzędu lub organizacji.',
  'pages/cut': 'To było za długie, żeby przeczytać całość. Tu jest początek: skróć go i wyślij jeszcze raz',
  'pages/copy': 'Tekst jest dłuższy, niż ta przeglądarka może przechować podczas logowania. Skopiuj go, zaloguj się i wklej ponownie.',
  'pages/dataTitle': 'Twoje dane',
  'pages/dataIntro': 'To wszystko, co {community} o Tobie przechowuje. Nazwy części są takie jak w pliku dla komputerów.',
  'pages/keptGoodTurns': 'Wykonana pomoc i godziny',
  'pages/keptGoodTurnsWhy': 'Są też częścią zapisów innych osób. Zostają bez Twojego imienia i adresu.',
  'pages/keptDecisions': 'Że pracownicy coś postanowili i kiedy',
  'pages/keptDecisionsWhy': 'Żeby można było później pokazać, że wszystkich traktowano uczciwie. Zostaje bez Twojego imienia i adresu.',
  'pages/keptSafety': 'Zapisy, które chronią ludzi, jeśli takie są',
  'pages/keptSafetyWhy': 'Prawo i obowiązek ochrony ludzi wymagają ich, aż minie ich czas. Czytać je mogą tylko osoby z tym obowiązkiem.',
  'pages/formerNeighbour': 'Dawny sąsiad',
  'pages/consentToChecks':
    'Zgadzam się, aby {community} pytało DBS Update Service, teraz i co jakiś czas później, czy moje zaświadczenie jest nadal aktualne. Odpowiedź czytają tylko osoby odpowiedzialne za sprawdzenia. Mogę to w każdej chwili cofnąć; wtedy pomoc, która wymaga sprawdzenia, ustaje.',
  'pages/suggestionNo': 'Nie tym razem?',
  'pages/suggestionNoText': 'Naciśnij przycisk, a zapytamy kogoś innego. Osoba, która prosi, nie dowie się o tym.',
  'pages/suggestionNoButton': 'Nie tym razem',
  'pages/suggestionNoDone': 'Zapytamy kogoś innego',
  'pages/suggestionNoDoneText': 'Dziękujemy za wiadomość. Napiszemy, gdy inna prośba będzie do Ciebie pasować.',
  'pages/suggestionStop': 'Nie wysyłać e-maili o prośbach dla Ciebie?',
  'pages/suggestionStopText': 'E-maile o Twoich prośbach, ofertach i spotkaniach nadal będą przychodzić.',
  'pages/suggestionStopButton': 'Nie wysyłajcie ich',
  'pages/suggestionStopDone': 'Nie dostaniesz już takich e-maili',
  'pages/suggestionStopDoneText': 'Możesz je włączyć ponownie w swoim profilu wolontariusza.',
};
