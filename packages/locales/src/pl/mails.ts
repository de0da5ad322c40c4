import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/** Polish: e-mails. */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Dzień dobry, {name},',
  'mails/greeting-without-name': 'Dzień dobry,',
  'mails/see-request': 'Zobacz tutaj: {link}',
  'mails/see-yours': 'Przejdź do „Twoich spraw”: {link}',
  'mails/signature': '{community}, sąsiedzi pomagają sąsiadom',
  'mails/questions': 'Masz pytania? {contact}',
  'mails/danger': 'Jeśli ty lub ktoś inny jest w niebezpieczeństwie, zadzwoń pod numer 999.',
  'mails/reason': 'Podany powód: „{reason}”',
  'mails/thanks': '{other} mówi: „{thanks}”',
  'mails/hours': { one: '{count} godz.', few: '{count} godz.', many: '{count} godz.', other: '{count} godz.' },
  'mails/minutes': { one: '{count} min', few: '{count} min', many: '{count} min', other: '{count} min' },
  'mails/hours-and-minutes': '{hours} {minutes}',

  'mails/code/subject': '{code} to twój kod: {community}',
  'mails/code/text': 'Twój kod to {code}.',
  'mails/code/where': {
    one: 'Wpisz go na tej samej stronie, na której poprosiliśmy o e-mail. Działa przez {count} minutę.',
    few: 'Wpisz go na tej samej stronie, na której poprosiliśmy o e-mail. Działa przez {count} minuty.',
    many: 'Wpisz go na tej samej stronie, na której poprosiliśmy o e-mail. Działa przez {count} minut.',
    other: 'Wpisz go na tej samej stronie, na której poprosiliśmy o e-mail. Działa przez {count} minuty.',
  },
  'mails/code/secret': 'Nikt z Goodturn nigdy nie zapyta cię o ten kod.',
  'mails/code/unasked': 'Jeśli to nie ty prosisz o kod, możesz usunąć ten e-mail: bez kodu nikt nie zaloguje się jako ty.',

  'mails/request-posted.asker/subject': 'Twoja prośba jest na tablicy: {title}',
  'mails/request-posted.asker/text': 'Prośba „{title}” jest na tablicy. Jej numer to {reference}.',
  'mails/request-posted.asker/next':
    'Napiszemy do ciebie, gdy ktoś z sąsiedztwa zaoferuje pomoc. To może potrwać kilka dni. Ty wybierasz, czyją ofertę przyjąć.',
  'mails/request-held.asker/subject': 'Najpierw twoją prośbę przeczyta ktoś od nas: {title}',
  'mails/request-held.asker/text':
    'Mamy twoją prośbę „{title}”. Jej numer to {reference}. Zanim trafi na tablicę, przeczyta ją ktoś od nas. Wtedy do ciebie napiszemy.',
  'mails/request-held.asker/next':
    'Jeśli chcesz teraz z kimś porozmawiać, organizacja Samaritans odbiera dzień i noc pod numerem 116 123. W niebezpieczeństwie zadzwoń pod numer 999.',
  'mails/request-approved.asker/subject': 'Twoja prośba jest na tablicy: {title}',
  'mails/request-approved.asker/text':
    'Przeczytaliśmy twoją prośbę „{title}” i jest już na tablicy. Napiszemy do ciebie, gdy ktoś z sąsiedztwa zaoferuje pomoc.',
  'mails/request-declined.asker/subject': 'Twojej prośby nie ma na tablicy: {title}',
  'mails/request-declined.asker/text': 'Przeczytaliśmy twoją prośbę „{title}” i nie możemy umieścić jej na tablicy.',
  'mails/request-declined.asker/next': 'Możesz poprosić jeszcze raz innymi słowami albo do nas zadzwonić.',
  'mails/request-cancelled.asker/subject': 'Twoja prośba jest odwołana: {title}',
  'mails/request-cancelled.asker/text': 'Prośby „{title}” nie ma już na tablicy. Wiedzą o tym sąsiedzi, którzy zaoferowali pomoc.',
  'mails/request-expiring.asker/subject': {
    one: 'Twoja prośba wygaśnie za {count} dzień: {title}',
    few: 'Twoja prośba wygaśnie za {count} dni: {title}',
    many: 'Twoja prośba wygaśnie za {count} dni: {title}',
    other: 'Twoja prośba wygaśnie za {count} dnia: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: 'Prośba „{title}” zniknie z tablicy za {count} dzień. Jeśli potem nadal będziesz potrzebować pomocy, poproś ponownie: to zajmie minutę.',
    few: 'Prośba „{title}” zniknie z tablicy za {count} dni. Jeśli potem nadal będziesz potrzebować pomocy, poproś ponownie: to zajmie minutę.',
    many: 'Prośba „{title}” zniknie z tablicy za {count} dni. Jeśli potem nadal będziesz potrzebować pomocy, poproś ponownie: to zajmie minutę.',
    other:
      'Prośba „{title}” zniknie z tablicy za {count} dnia. Jeśli potem nadal będziesz potrzebować pomocy, poproś ponownie: to zajmie minutę.',
  },
  'mails/request-expired.asker/subject': 'Twoja prośba wygasła: {title}',
  'mails/request-expired.asker/text':
    'Prośba „{title}” była na tablicy przez cały swój czas i właśnie z niej zniknęła. Jeśli nadal potrzebujesz pomocy, poproś ponownie.',
  'mails/request-done-by-time.asker/subject': '„{title}”: gotowe',
  'mails/request-done-by-time.asker/text':
    'Ktoś z sąsiedztwa dał nam znać, że sprawa „{title}” jest załatwiona. Minęło siedem dni, więc prośba jest zamknięta. Jeśli to jeszcze nie koniec, daj nam znać w zakładce „Twoje sprawy” w ciągu 14 dni.',
  'mails/request-reopened.asker/subject': 'To jeszcze nie koniec: {title}',
  'mails/request-reopened.asker/text':
    '{other} mówi, że sprawa „{title}” nie jest jeszcze skończona. Napiszcie do siebie w zakładce „Twoje sprawy”.',
  'mails/offer-received.asker/subject': '{other} oferuje pomoc: {title}',
  'mails/offer-received.asker/text': '{other} oferuje pomoc w sprawie „{title}”.',
  'mails/offer-received.asker/next':
    'Przeczytaj ofertę w zakładce „Twoje sprawy”, a potem ją przyjmij albo odrzuć. Dokąd przyjść, widzi tylko osoba, której ofertę przyjmiesz.',
  'mails/offer-withdrawn.asker/subject': '{other} wycofuje ofertę: {title}',
  'mails/offer-withdrawn.asker/text': '{other} nie może już pomóc w sprawie „{title}”. Inni sąsiedzi nadal widzą twoją prośbę.',
  'mails/match-ended-by-asker.asker/subject': 'Wizyta odwołana: {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} nie przyjdzie już pomóc w sprawie „{title}” i nie widzi już miejsca. Teraz pomóc może ktoś inny z sąsiedztwa.',
  'mails/match-ended-by-helper.asker/subject': '{other} nie może przyjść: {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} jednak nie może pomóc w sprawie „{title}” i nie widzi już miejsca. Teraz pomóc może ktoś inny z sąsiedztwa.',
  'mails/match-ended.asker/subject': 'Wizyta odwołana: {title}',
  'mails/match-ended.asker/text': 'Jedna z wizyt w sprawie „{title}” jest odwołana. Teraz pomóc może ktoś inny z sąsiedztwa.',
  'mails/helper-done.asker/subject': 'Czy to już gotowe? {title}',
  'mails/helper-done.asker/text': '{other} mówi, że sprawa „{title}” jest załatwiona.',
  'mails/helper-done.asker/next':
    'W zakładce „Twoje sprawy” napisz, ile to trwało, i podziękuj, jeśli chcesz. Jeśli nie odpowiesz, zamkniemy prośbę po 7 dniach. Jeśli to jeszcze nie koniec, daj tam znać.',

  'mails/offer-accepted.helper/subject': '{other} mówi „tak”: {title}',
  'mails/offer-accepted.helper/text': '{other} przyjmuje twoją ofertę pomocy w sprawie „{title}”.',
  'mails/offer-accepted.helper/next':
    'W zakładce „Twoje sprawy” są teraz: miejsce, słowa bezpieczeństwa do powiedzenia przy drzwiach i wasze wiadomości.',
  'mails/offer-declined.helper/subject': '{other} tym razem mówi „nie”: {title}',
  'mails/offer-declined.helper/text':
    '{other} tym razem nie przyjmuje twojej oferty pomocy w sprawie „{title}”. Inni sąsiedzi też potrzebują pomocy.',
  'mails/offer-closed.helper/subject': 'Prośba zamknięta: {title}',
  'mails/offer-closed.helper/text':
    'Prośba „{title}” się skończyła, więc twoja oferta jest zamknięta. Dziękujemy za chęć pomocy. Inni sąsiedzi też jej potrzebują.',
  'mails/request-declined.helper/subject': 'Wizyta odwołana: {title}',
  'mails/request-declined.helper/text':
    'Moderatorzy zdjęli z tablicy prośbę „{title}”, więc wizyta jest odwołana. Nie musisz już nic robić.',
  'mails/request-cancelled.helper/subject': '{other} odwołuje prośbę: {title}',
  'mails/request-cancelled.helper/text':
    '{other} nie potrzebuje już pomocy w sprawie „{title}”, więc nie musisz już nic robić. Dziękujemy za gotowość.',
  'mails/request-changed.helper/subject': '{other} zmienia prośbę: {title}',
  'mails/request-changed.helper/text': '{other} zmienia prośbę „{title}”. Przeczytaj ją jeszcze raz, zanim pójdziesz.',
  'mails/request-expired.helper/subject': 'Prośba wygasła: {title}',
  'mails/request-expired.helper/text': 'Czas prośby „{title}” minął, więc wizyta jest odwołana. Dziękujemy za gotowość.',
  'mails/request-done.helper/subject': 'Dziękujemy. „{title}”: gotowe',
  'mails/request-done.helper/text': '{other} potwierdza, że sprawa „{title}” jest załatwiona.',
  'mails/request-done.helper/text/with-time': '{other} potwierdza, że sprawa „{title}” jest załatwiona. Czas twojej pomocy: {time}.',
  'mails/request-done.helper/next': 'Jeśli to jeszcze nie koniec, daj nam znać w zakładce „Twoje sprawy” w ciągu 14 dni.',
  'mails/request-done-by-time.helper/subject': 'Dziękujemy. „{title}”: gotowe',
  'mails/request-done-by-time.helper/text':
    'Sprawa „{title}” jest załatwiona. Jeśli to jeszcze nie koniec, daj nam znać w zakładce „Twoje sprawy” w ciągu 14 dni.',
  'mails/request-done-by-time.helper/text/with-time':
    'Sprawa „{title}” jest załatwiona. Zapisany czas twojej pomocy: {time}. Jeśli to jeszcze nie koniec, daj nam znać w zakładce „Twoje sprawy” w ciągu 14 dni.',
  'mails/request-reopened.helper/subject': 'To jeszcze nie koniec: {title}',
  'mails/request-reopened.helper/text':
    '{other} mówi, że sprawa „{title}” nie jest jeszcze skończona. Napiszcie do siebie w zakładce „Twoje sprawy”.',
  'mails/match-ended-by-asker.helper/subject': '{other} nie potrzebuje już twojej pomocy: {title}',
  'mails/match-ended-by-asker.helper/text':
    '{other} odwołuje twoją wizytę w sprawie „{title}”. Nie musisz już nic robić. Dziękujemy za gotowość.',
  'mails/match-ended-by-helper.helper/subject': 'Rezygnacja przyjęta: {title}',
  'mails/match-ended-by-helper.helper/text': 'Nie pomagasz już w sprawie „{title}”. {other} o tym wie.',
  'mails/match-ended.helper/subject': 'Wizyta odwołana: {title}',
  'mails/match-ended.helper/text': 'Wizyta w sprawie „{title}” jest odwołana. Nie musisz już nic robić.',

  'mails/message-received.either/subject': '{other} pisze do ciebie: {title}',
  'mails/message-received.either/text': 'Masz nową wiadomość w sprawie „{title}”. Pisze {other}.',

  'mails/request-waits.moderator/subject': 'Czeka na ciebie prośba: {reference}',
  'mails/request-waits.moderator/text': 'Prośba „{title}” czeka na przeczytanie.',
  'mails/request-waits.moderator/text/danger': 'Prośba „{title}” czeka na przeczytanie, bo jej słowa mogą mówić o niebezpieczeństwie.',
  'mails/request-waits.moderator/next':
    'Zaloguj się, przeczytaj ją w zakładce „Twoje sprawy”, a potem zatwierdź albo odrzuć z podaniem powodu.',
  'mails/reported.moderator/subject': 'Czeka na ciebie zgłoszenie',
  'mails/reported.moderator/text': 'Zgłoszono coś w sprawie „{title}”: {reason}.',
  'mails/reported.moderator/next': 'Zaloguj się i przeczytaj zgłoszenie w zakładce „Twoje sprawy”. Osoba zgłoszona nic o nim nie wie.',
  'mails/report-reason/danger': 'niebezpieczeństwo',
  'mails/report-reason/money': 'pieniądze',
  'mails/report-reason/rude': 'obraźliwe słowa',
  'mails/report-reason/private-details': 'prywatne dane',
  'mails/report-reason/not-real': 'nieprawda',
  'mails/report-reason/other': 'coś innego',
  'mails/message-danger.moderator/subject': 'Słowa o niebezpieczeństwie w wiadomości',
  'mails/message-danger.moderator/text':
    'Wiadomość w sprawie „{title}” może mówić o niebezpieczeństwie. Zaloguj się i przeczytaj ją w zakładce „Twoje sprawy”.',
  'mails/visit-off.asker/subject': 'Wizyta się nie odbędzie: {title}',
  'mails/visit-off.asker/text':
    '{other} nie może przyjść pomóc przy „{title}”. Miejsce jest wolne dla innej osoby z sąsiedztwa i szukamy jej. Jeśli to nie może czekać, zapytaj osoby wymienione poniżej.',
  'mails/check-in-overdue.coordinator/subject': 'Wizyta mogła się przedłużyć: {title}',
  'mails/check-in-overdue.coordinator/text':
    '{other} nie dał(a) znać o wyjściu po „{title}”. Wizyta miała się skończyć co najmniej pół godziny temu. Proszę zadzwonić i ustalić z osobą odpowiedzialną za bezpieczeństwo, co dalej.',
  'mails/data-erased.person/subject': 'Twoje dane zostały usunięte',
  'mails/data-erased.person/text':
    'To, co o Tobie mieliśmy, zostało usunięte zgodnie z Twoją prośbą. Wykonana pomoc zostaje bez Twojego imienia. To ostatni e-mail od nas.',
  'mails/checks-wait.coordinator/subject': 'Czeka na Ciebie sprawdzenie',
  'mails/checks-wait.coordinator/text':
    'Czeka na Ciebie sprawdzenie wolontariusza. Kogo dotyczy i co zrobić, zobaczysz na swoim biurku po zalogowaniu.',
  'mails/help-ended.coordinator/subject': 'Wolontariusz na razie nie może pomagać',
  'mails/help-ended.coordinator/text':
    'To, na co umówił się wolontariusz, a co wymaga sprawdzenia, zostało zakończone. Kto to jest i co zrobić, zobaczysz na swoim biurku po zalogowaniu.',
  'mails/checks-changed.volunteer/subject': 'Jedno z Twoich sprawdzeń Cię potrzebuje',
  'mails/checks-changed.volunteer/text':
    'Coś się zmieniło w jednym z Twoich sprawdzeń. Co to jest i co dalej, zobaczysz na swojej stronie po zalogowaniu.',

  'mails/when': 'Kiedy: {when}',
  'mails/where': 'Gdzie: {where}',
  'mails/calendar': 'Do kalendarza: {link}',
  'mails/give-up': 'Jeśli nie możesz przyjść, zwolnij swoje miejsce, żeby dostał je ktoś inny.',
  'mails/booking-booked.volunteer/subject': 'Masz miejsce: {title}',
  'mails/booking-booked.volunteer/text': '{other} czeka na ciebie na „{title}”.',
  'mails/booking-waiting.volunteer/subject': 'Jesteś na liście oczekujących: {title}',
  'mails/booking-waiting.volunteer/text': 'Na „{title}” ({other}) nie ma już wolnych miejsc. Jesteś na liście oczekujących.',
  'mails/booking-waiting.volunteer/next': 'Gdy zwolni się miejsce, dostanie je następna osoba z listy. Napiszemy, gdy będzie twoje.',
  'mails/booking-moved-up.volunteer/subject': 'Masz już miejsce: {title}',
  'mails/booking-moved-up.volunteer/text': 'Zwolniło się miejsce i jest twoje: {other} czeka na ciebie na „{title}”.',
  'mails/booking-joined.volunteer/subject': 'Dołączasz: {title}',
  'mails/booking-joined.volunteer/text': '{other} już wie, że chcesz pomóc w „{title}”, i odezwie się do ciebie.',
  'mails/booking-cancelled.volunteer/subject': 'Twoje miejsce jest odwołane: {title}',
  'mails/booking-cancelled.volunteer/text': 'Twoje miejsce na „{title}” ({other}) jest odwołane. Nie musisz już nic robić.',
  'mails/session-reminder.volunteer/subject': 'Już wkrótce: {title}',
  'mails/session-reminder.volunteer/text': 'Przypominamy: {other} czeka na ciebie na „{title}”.',
  'mails/session-changed.volunteer/subject': 'Inny czas albo miejsce: {title}',
  'mails/session-changed.volunteer/text': '{other} zmienia „{title}”. Teraz jest tak.',
  'mails/session-cancelled.volunteer/subject': 'Odwołane: {title}',
  'mails/session-cancelled.volunteer/text': '{other} odwołuje „{title}”. Nie musisz już nic robić.',
  'mails/application-received.volunteer/subject': 'Zgłoszenie wysłane: {title}',
  'mails/application-received.volunteer/text': '{other} ma już twoje zgłoszenie na „{title}”.',
  'mails/application-received.volunteer/next': 'Napiszemy, gdy nadejdzie odpowiedź.',
  'mails/application-accepted.volunteer/subject': '{other} mówi tak: {title}',
  'mails/application-accepted.volunteer/text': '{other} przyjmuje twoje zgłoszenie na „{title}”.',
  'mails/application-accepted.volunteer/next': 'Jeśli są terminy, wybierz te, które ci pasują.',
  'mails/application-declined.volunteer/subject': '{other} tym razem mówi nie: {title}',
  'mails/application-declined.volunteer/text':
    '{other} nie przyjmuje twojego zgłoszenia na „{title}”. Inne organizacje też potrzebują pomocy.',
  'mails/application-reconsidered.volunteer/subject': '{other} rozważa ponownie: {title}',
  'mails/application-reconsidered.volunteer/text':
    '{other} wycofuje zgodę na twoje zgłoszenie na „{title}”. Zgłoszenie znów czeka, a wybrane terminy są odwołane. Dowiesz się o decyzji.',
  'mails/application-waits.coordinator/subject': 'Czeka na ciebie zgłoszenie: {title}',
  'mails/application-waits.coordinator/text': '{other} chce pomóc w „{title}”.',
  'mails/application-waits.coordinator/next': 'Zaloguj się, przeczytaj zgłoszenie, a potem je przyjmij albo odrzuć.',
  'mails/organisation-waits.approver/subject': 'Czeka na ciebie organizacja: {title}',
  'mails/organisation-waits.approver/text': '„{title}” chce tu znaleźć wolontariuszy.',
  'mails/organisation-waits.approver/next':
    'Zaloguj się, przeczytaj, co o sobie pisze, a potem ją zatwierdź albo odrzuć z podaniem powodu.',
  'mails/organisation-approved.organisation/subject': 'Twoja organizacja jest zatwierdzona: {title}',
  'mails/organisation-approved.organisation/text': '„{title}” może już szukać tu wolontariuszy.',
  'mails/organisation-approved.organisation/next': 'Dodaj, co jest do zrobienia, i terminy.',
  'mails/organisation-declined.organisation/subject': 'Twoja organizacja nie jest zatwierdzona: {title}',
  'mails/organisation-declined.organisation/text': 'Mamy już za sobą lekturę zgłoszenia „{title}” i nie możemy go zatwierdzić.',
  'mails/organisation-declined.organisation/next': 'Możesz je zmienić i wysłać jeszcze raz albo do nas zadzwonić.',
  'mails/organisation-withdrawn.organisation/subject': 'Twoja organizacja nie jest już zatwierdzona: {title}',
  'mails/organisation-withdrawn.organisation/text': 'Zatwierdzenie „{title}” jest cofnięte. Oferty tej organizacji nie są już pokazywane.',
  'mails/organisation-withdrawn.organisation/next': 'W razie pytań zadzwoń do nas.',
  'mails/suggestion/about-one': '{other}: przyda się pomoc: {title}',
  'mails/suggestion/about-several': 'Prośby w sam raz dla Ciebie',
  'mails/suggestion/intro': 'To jest teraz na tablicy i pasuje do Ciebie.',
  'mails/suggestion/line': '{other}: „{title}”, {area}',
  'mails/suggestion/why': 'Dlaczego Ty: {reasons}.',
  'mails/suggestion/see': 'Zobacz i zaproponuj pomoc: {link}',
  'mails/suggestion/not-this-time': 'Nie tym razem: {link}',
  'mails/suggestion/no-blame': 'Jeśli Ci nie pasuje, nic nie szkodzi: zapytamy kogoś innego.',
  'mails/suggestion/stop': 'Nie chcę więcej takich e-maili: {link}',
  'mails/suggestion-reason/from-home': 'można to zrobić z domu',
  'mails/suggestion-reason/near': 'blisko Ciebie',
  'mails/suggestion-reason/same-area': 'w Twojej okolicy',
  'mails/suggestion-reason/within': 'mniej niż {distance} od Ciebie',
  'mails/suggestion-reason/language': 'wspólny język: {language}',
  'mails/suggestion-reason/free/morning': 'masz czas: {day}, rano',
  'mails/suggestion-reason/free/afternoon': 'masz czas: {day}, po południu',
  'mails/suggestion-reason/free/evening': 'masz czas: {day}, wieczorem',
  'mails/suggestion-reason/skills': 'potrzeba tego, co potrafisz',
  'mails/suggestion-reason/helped': 'już komuś tu pomogłeś lub pomogłaś',
  'mails/suggestion-reason/waiting': 'czeka już {time}',
  'mails/reference/subject': '{name} prosi Cię o kilka słów',
  'mails/reference/text': '{name} chce pomagać sąsiadom w {community} i podaje Ciebie jako kogoś, kto dobrze zna tę osobę.',
  'mails/reference/what':
    'Zadajemy cztery krótkie pytania. Twoją odpowiedź czytają tylko koordynatorzy {community}. {name} nigdy jej nie zobaczy.',
  'mails/reference/link': 'Odpowiedz tutaj w ciągu {days} dni: {link}',
  'mails/reference/otherwise': 'Jeśli nie znasz osoby {name} albo wolisz nie odpowiadać, nie musisz nic robić.',
  'mails/guardian/subject': '{name} chce zostać wolontariuszem i potrzebuje Twojej zgody',
  'mails/guardian/text': '{name} chce pomagać sąsiadom w {community} i wskazuje Ciebie jako rodzica lub opiekuna.',
  'mails/guardian/what':
    'Osoby w wieku od 13 do 15 lat pomagają tylko w grupach albo z kimś u boku. Nigdy nie są łączone z kimś sam na sam, nie wymieniają wiadomości z nieznanymi dorosłymi i nie ma ich na żadnej mapie.',
  'mails/guardian/link': 'Przeczytaj więcej i zgódź się tutaj w ciągu {days} dni: {link}',
  'mails/guardian/otherwise':
    'Jeśli nie znasz osoby {name} albo się nie zgadzasz, nie musisz nic robić: bez Twojej zgody konto może tylko czytać.',
};
