import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/**
 * Italian: e-mails. Short words, who did what, what happens next; never a place, never the safe words. `title` is the request's
 * title, `other` the name of the neighbour who did something, `link` a web address.
 */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Buongiorno {name},',
  'mails/greeting-without-name': 'Buongiorno,',
  'mails/see-request': 'Vedere la richiesta: {link}',
  'mails/see-yours': 'Andare all’«Area personale»: {link}',
  'mails/signature': '{community}, gente del quartiere che si aiuta',
  'mails/questions': 'Domande? {contact}',
  'mails/danger': 'Se Lei o un’altra persona è in pericolo, chiami il 999.',
  'mails/reason': 'Il motivo indicato: «{reason}»',
  'mails/thanks': '{other} dice: «{thanks}»',
  'mails/hours': { one: '{count} ora', many: '{count} di ore', other: '{count} ore' },
  'mails/minutes': { one: '{count} minuto', many: '{count} di minuti', other: '{count} minuti' },
  // How long something took, such as 2 hours 30 minutes.
  'mails/hours-and-minutes': '{hours} e {minutes}',

  // The code to sign in with. `code` is six numbers.
  'mails/code/subject': '{code} è il suo codice per {community}',
  'mails/code/text': 'Il suo codice è {code}.',
  'mails/code/where': {
    one: 'Lo scriva nella pagina dove l’ha chiesto. Può usarlo per {count} minuto.',
    many: 'Lo scriva nella pagina dove l’ha chiesto. Può usarlo per {count} di minuti.',
    other: 'Lo scriva nella pagina dove l’ha chiesto. Può usarlo per {count} minuti.',
  },
  'mails/code/secret': 'Nessuno di Goodturn le chiederà mai questo codice.',
  'mails/code/unasked': 'Se non l’ha chiesto Lei, può cancellare questa e-mail: senza il codice nessuno può accedere al suo posto.',

  // To somebody who asks for help, about their own request.
  'mails/request-posted.asker/subject': 'La sua richiesta è in bacheca: {title}',
  'mails/request-posted.asker/text': '«{title}» è in bacheca. Il numero di riferimento è {reference}.',
  'mails/request-posted.asker/next':
    'Le scriveremo un’e-mail quando qualcuno del quartiere offrirà aiuto. Può volerci qualche giorno. È Lei a scegliere quale offerta accettare.',
  'mails/request-held.asker/subject': 'Qualcuno del nostro gruppo leggerà prima la sua richiesta: {title}',
  'mails/request-held.asker/text':
    'Abbiamo ricevuto «{title}». Il numero di riferimento è {reference}. Qualcuno del nostro gruppo legge la richiesta prima che vada in bacheca, e a quel punto le scriveremo un’e-mail.',
  'mails/request-held.asker/next':
    'Se ha bisogno di parlare con qualcuno adesso, Samaritans risponde giorno e notte al 116 123. In caso di pericolo, chiami il 999.',
  'mails/request-approved.asker/subject': 'La sua richiesta è in bacheca: {title}',
  'mails/request-approved.asker/text':
    'Abbiamo letto «{title}» e ora è in bacheca. Le scriveremo un’e-mail quando qualcuno del quartiere offrirà aiuto.',
  'mails/request-declined.asker/subject': 'La sua richiesta non è in bacheca: {title}',
  'mails/request-declined.asker/text': 'Abbiamo letto «{title}» e non possiamo mettere questa richiesta in bacheca.',
  'mails/request-declined.asker/next': 'Può chiedere di nuovo con altre parole, o chiamarci.',
  'mails/request-cancelled.asker/subject': 'Lei ha annullato la sua richiesta: {title}',
  'mails/request-cancelled.asker/text': '«{title}» non è più in bacheca. Abbiamo avvisato le persone che avevano offerto aiuto.',
  'mails/request-expiring.asker/subject': {
    one: 'La sua richiesta finisce tra {count} giorno: {title}',
    many: 'La sua richiesta finisce tra {count} di giorni: {title}',
    other: 'La sua richiesta finisce tra {count} giorni: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '«{title}» lascia la bacheca tra {count} giorno. Se poi ha ancora bisogno di aiuto, lo chieda di nuovo: ci vuole un minuto.',
    many: '«{title}» lascia la bacheca tra {count} di giorni. Se poi ha ancora bisogno di aiuto, lo chieda di nuovo: ci vuole un minuto.',
    other: '«{title}» lascia la bacheca tra {count} giorni. Se poi ha ancora bisogno di aiuto, lo chieda di nuovo: ci vuole un minuto.',
  },
  'mails/request-expired.asker/subject': 'La sua richiesta è finita: {title}',
  'mails/request-expired.asker/text':
    '«{title}» è rimasta in bacheca per tutto il tempo previsto e ora non c’è più. Se ha ancora bisogno di aiuto, lo chieda di nuovo.',
  'mails/request-done-by-time.asker/subject': 'Fatto: «{title}»',
  'mails/request-done-by-time.asker/text':
    'Una persona del quartiere ci ha detto che l’aiuto per «{title}» è stato dato. Sono passati sette giorni, perciò abbiamo chiuso la richiesta. Se non è finito, lo dica nell’«Area personale» entro 14 giorni.',
  'mails/request-reopened.asker/subject': 'Non è finito: {title}',
  'mails/request-reopened.asker/text': '{other} dice che l’aiuto per «{title}» non è ancora finito. Scrivetevi nell’«Area personale».',
  'mails/offer-received.asker/subject': '{other} le offre aiuto: {title}',
  'mails/offer-received.asker/text': '{other} le offre aiuto per «{title}».',
  'mails/offer-received.asker/next':
    'Legga l’offerta nell’«Area personale», poi la accetti o la rifiuti. Solo una persona che Lei accetta vede dove venire.',
  'mails/offer-withdrawn.asker/subject': '{other} ha ritirato un’offerta: {title}',
  'mails/offer-withdrawn.asker/text':
    '{other} non può più offrire aiuto per «{title}». Altre persone del quartiere vedono ancora la richiesta.',
  'mails/match-ended-by-asker.asker/subject': 'Lei ha annullato la visita: {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} non viene più ad aiutare per «{title}» e non vede più dov’è. Il posto è libero per un’altra persona del quartiere.',
  'mails/match-ended-by-helper.asker/subject': '{other} non può venire: {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} alla fine non può aiutare per «{title}» e non vede più dov’è. Il posto è di nuovo libero per un’altra persona del quartiere.',
  'mails/match-ended.asker/subject': 'Una visita è annullata: {title}',
  'mails/match-ended.asker/text':
    'Una delle visite per «{title}» è annullata. Il posto è di nuovo libero per un’altra persona del quartiere.',
  'mails/helper-done.asker/subject': 'È fatto? {title}',
  'mails/helper-done.asker/text': '{other} dice che l’aiuto per «{title}» è stato dato.',
  'mails/helper-done.asker/next':
    'Nell’«Area personale» dica quanto tempo ci è voluto e, se vuole, dica grazie. Se non dice nulla, chiudiamo la richiesta dopo 7 giorni. Se non è finito, lo dica lì.',

  // To a neighbour who offered help or gives it.
  'mails/offer-accepted.helper/subject': '{other} ha detto di sì: {title}',
  'mails/offer-accepted.helper/text': '{other} ha accettato la sua offerta di aiuto per «{title}».',
  'mails/offer-accepted.helper/next':
    'Nell’«Area personale» ora trova dove andare, le parole di sicurezza per la porta e i messaggi tra voi due.',
  'mails/offer-declined.helper/subject': '{other} stavolta ha detto di no: {title}',
  'mails/offer-declined.helper/text':
    '{other} non ha accettato la sua offerta di aiuto per «{title}». Anche altre persone del quartiere hanno bisogno di una mano.',
  'mails/offer-closed.helper/subject': 'Una richiesta è chiusa: {title}',
  'mails/offer-closed.helper/text':
    'La richiesta «{title}» è finita, perciò la sua offerta è chiusa. Grazie per averla fatta. Anche altre persone del quartiere hanno bisogno di una mano.',
  'mails/request-declined.helper/subject': 'Una visita è annullata: {title}',
  'mails/request-declined.helper/text':
    'Il gruppo di moderazione ha tolto «{title}» dalla bacheca, perciò la visita è annullata. Non deve fare altro.',
  'mails/request-cancelled.helper/subject': '{other} ha annullato: {title}',
  'mails/request-cancelled.helper/text':
    '{other} non ha più bisogno di aiuto per «{title}», perciò non deve fare altro. Grazie per la sua disponibilità.',
  'mails/request-changed.helper/subject': '{other} ha cambiato una richiesta: {title}',
  'mails/request-changed.helper/text': '{other} ha cambiato «{title}». Rilegga la richiesta prima di andare.',
  'mails/request-expired.helper/subject': 'Una richiesta è finita: {title}',
  'mails/request-expired.helper/text': 'Il tempo per «{title}» è scaduto, perciò la visita è annullata. Grazie per la sua disponibilità.',
  // `time` is how long the help took: 2 hours 30 minutes.
  'mails/request-done.helper/subject': 'Grazie. Fatto: «{title}»',
  'mails/request-done.helper/text': '{other} ha confermato che l’aiuto per «{title}» è stato dato.',
  'mails/request-done.helper/text/with-time': '{other} ha confermato che l’aiuto per «{title}» è stato dato e che Lei ha dedicato {time}.',
  'mails/request-done.helper/next': 'Se non è finito, lo dica nell’«Area personale» entro 14 giorni.',
  'mails/request-done-by-time.helper/subject': 'Grazie. Fatto: «{title}»',
  'mails/request-done-by-time.helper/text':
    'L’aiuto per «{title}» è stato dato. Se non è finito, lo dica nell’«Area personale» entro 14 giorni.',
  'mails/request-done-by-time.helper/text/with-time':
    'L’aiuto per «{title}» è stato dato, e abbiamo segnato {time} a suo nome. Se non è finito, lo dica nell’«Area personale» entro 14 giorni.',
  'mails/request-reopened.helper/subject': 'Non è finito: {title}',
  'mails/request-reopened.helper/text': '{other} dice che l’aiuto per «{title}» non è ancora finito. Scrivetevi nell’«Area personale».',
  'mails/match-ended-by-asker.helper/subject': '{other} non ha più bisogno di Lei: {title}',
  'mails/match-ended-by-asker.helper/text':
    '{other} ha annullato la sua visita per «{title}». Non deve fare altro. Grazie per la sua disponibilità.',
  'mails/match-ended-by-helper.helper/subject': 'Lei ha annullato la sua visita: {title}',
  'mails/match-ended-by-helper.helper/text': 'Lei non aiuta più per «{title}». Abbiamo avvisato {other}.',
  'mails/match-ended.helper/subject': 'Una visita è annullata: {title}',
  'mails/match-ended.helper/text': 'La visita per «{title}» è annullata. Non deve fare altro.',

  // To either of the two.
  'mails/message-received.either/subject': '{other} le ha scritto: {title}',
  'mails/message-received.either/text': 'Ha un nuovo messaggio di {other} su «{title}».',

  // To moderators, who read requests and reports before others see them.
  'mails/request-waits.moderator/subject': 'Una richiesta la aspetta: {reference}',
  'mails/request-waits.moderator/text': '«{title}» è da leggere.',
  'mails/request-waits.moderator/text/danger': '«{title}» è da leggere, perché le sue parole possono parlare di pericolo.',
  'mails/request-waits.moderator/next': 'Acceda, la legga nell’«Area personale», poi la approvi o la rifiuti con un motivo.',
  'mails/reported.moderator/subject': 'Una segnalazione la aspetta',
  // `reason` is one of the six below, or what somebody wrote.
  'mails/reported.moderator/text': 'C’è una segnalazione su «{title}»: {reason}.',
  'mails/reported.moderator/next': 'Acceda e legga la segnalazione nell’«Area personale». La persona segnalata non lo sa.',
  'mails/report-reason/danger': 'pericolo',
  'mails/report-reason/money': 'soldi',
  'mails/report-reason/rude': 'offensivo',
  'mails/report-reason/private-details': 'dati privati',
  'mails/report-reason/not-real': 'non è vero',
  'mails/report-reason/other': 'altro',
  'mails/message-danger.moderator/subject': 'Parole di pericolo in un messaggio',
  'mails/message-danger.moderator/text': 'Un messaggio su «{title}» può parlare di pericolo. Acceda e lo legga nell’«Area personale».',
  'mails/visit-off.asker/subject': 'La visita è annullata: {title}',
  'mails/visit-off.asker/text':
    '{other} non può venire ad aiutare per «{title}». Il posto è libero per un’altra persona del vicinato e la stiamo cercando. Se non può aspettare, chieda alle persone indicate qui sotto.',
  'mails/check-in-overdue.coordinator/subject': 'Una visita potrebbe essere in ritardo: {title}',
  'mails/check-in-overdue.coordinator/text':
    '{other} non ha detto di essere andato via dopo «{title}». La visita doveva finire mezz’ora fa o più. Telefoni e decida il da farsi con chi si occupa della tutela.',
  'mails/data-erased.person/subject': 'I Suoi dati sono cancellati',
  'mails/data-erased.person/text':
    'Ciò che conservavamo di Lei è cancellato, come ha chiesto. Gli aiuti dati restano senza il Suo nome. Questa è l’ultima e-mail che riceve da noi.',
  'mails/checks-wait.coordinator/subject': 'Una verifica La aspetta',
  'mails/checks-wait.coordinator/text':
    'La verifica di un volontario La aspetta. Di chi si tratta e che cosa fare è sulla Sua scrivania dopo l’accesso.',
  'mails/help-ended.coordinator/subject': 'Un volontario per ora non può aiutare',
  'mails/help-ended.coordinator/text':
    'Ciò che un volontario aveva concordato e che richiede una verifica è terminato. Chi è, e che cosa fare, è sulla Sua scrivania dopo l’accesso.',
  'mails/checks-changed.volunteer/subject': 'Una delle Sue verifiche ha bisogno di Lei',
  'mails/checks-changed.volunteer/text':
    'Qualcosa è cambiato in una delle Sue verifiche. Che cosa, e che cosa fare dopo, è nella Sua pagina dopo l’accesso.',

  'mails/when': 'Quando: {when}',
  'mails/where': 'Dove: {where}',
  'mails/calendar': 'Per il suo calendario: {link}',
  'mails/give-up': 'Se non può venire, liberi il suo posto, così può averlo un’altra persona.',
  'mails/booking-booked.volunteer/subject': 'Ha un posto: {title}',
  'mails/booking-booked.volunteer/text': '{other} la aspetta a «{title}».',
  'mails/booking-waiting.volunteer/subject': 'È in lista d’attesa: {title}',
  'mails/booking-waiting.volunteer/text': '«{title}» di {other} è al completo. Lei è in lista d’attesa.',
  'mails/booking-waiting.volunteer/next': 'Quando si libera un posto, va alla persona successiva in lista. Le scriviamo quando è suo.',
  'mails/booking-moved-up.volunteer/subject': 'Ora ha un posto: {title}',
  'mails/booking-moved-up.volunteer/text': 'Si è liberato un posto ed è suo: {other} la aspetta a «{title}».',
  'mails/booking-joined.volunteer/subject': 'La sua partecipazione è registrata: {title}',
  'mails/booking-joined.volunteer/text': '{other} sa che Lei vuole aiutare con «{title}» e la contatterà.',
  'mails/booking-cancelled.volunteer/subject': 'Il suo posto è annullato: {title}',
  'mails/booking-cancelled.volunteer/text': 'Il suo posto a «{title}» di {other} è annullato. Non deve fare altro.',
  'mails/session-reminder.volunteer/subject': 'Tra poco: {title}',
  'mails/session-reminder.volunteer/text': 'Un promemoria: {other} la aspetta a «{title}».',
  'mails/session-changed.volunteer/subject': 'Un’altra ora o un altro luogo: {title}',
  'mails/session-changed.volunteer/text': '{other} ha cambiato «{title}». Ora è così.',
  'mails/session-cancelled.volunteer/subject': 'È annullato: {title}',
  'mails/session-cancelled.volunteer/text': '{other} ha annullato «{title}». Non deve fare altro.',
  'mails/application-received.volunteer/subject': 'La sua candidatura è inviata: {title}',
  'mails/application-received.volunteer/text': '{other} ha ricevuto la sua candidatura per «{title}».',
  'mails/application-received.volunteer/next': 'Le scriviamo appena rispondono.',
  'mails/application-accepted.volunteer/subject': '{other} ha detto sì: {title}',
  'mails/application-accepted.volunteer/text': '{other} ha accettato la sua candidatura per «{title}».',
  'mails/application-accepted.volunteer/next': 'Se ci sono delle date, scelga quelle che le vanno bene.',
  'mails/application-declined.volunteer/subject': '{other} questa volta ha detto no: {title}',
  'mails/application-declined.volunteer/text':
    '{other} non ha accettato la sua candidatura per «{title}». Anche altre organizzazioni hanno bisogno di una mano.',
  'mails/application-reconsidered.volunteer/subject': '{other} ci sta ripensando: {title}',
  'mails/application-reconsidered.volunteer/text':
    '{other} ha ritirato il sì alla sua candidatura per «{title}». È di nuovo aperta e le date scelte sono annullate. Le faranno sapere la decisione.',
  'mails/application-waits.coordinator/subject': 'Una candidatura la aspetta: {title}',
  'mails/application-waits.coordinator/text': '{other} vorrebbe aiutare con «{title}».',
  'mails/application-waits.coordinator/next': 'Acceda, legga la candidatura, poi la accetti o la rifiuti.',
  'mails/organisation-waits.approver/subject': 'Un’organizzazione la aspetta: {title}',
  'mails/organisation-waits.approver/text': '«{title}» vorrebbe trovare qui persone che fanno volontariato.',
  'mails/organisation-waits.approver/next': 'Acceda, legga che cosa dice, poi la approvi o la rifiuti con un motivo.',
  'mails/organisation-approved.organisation/subject': 'La sua organizzazione è approvata: {title}',
  'mails/organisation-approved.organisation/text': '«{title}» ora può cercare qui persone che fanno volontariato.',
  'mails/organisation-approved.organisation/next': 'Aggiunga che cosa c’è da fare e le date.',
  'mails/organisation-declined.organisation/subject': 'La sua organizzazione non è approvata: {title}',
  'mails/organisation-declined.organisation/text': 'Abbiamo letto ciò che ha inviato su «{title}» e non possiamo approvarlo.',
  'mails/organisation-declined.organisation/next': 'Può modificarlo e inviarlo di nuovo, oppure chiamarci.',
  'mails/organisation-withdrawn.organisation/subject': 'La sua organizzazione non è più approvata: {title}',
  'mails/organisation-withdrawn.organisation/text': 'Abbiamo ritirato l’approvazione di «{title}». Ciò che offre non viene più mostrato.',
  'mails/organisation-withdrawn.organisation/next': 'Se ha domande, ci chiami.',
  'mails/suggestion/about-one': 'A {other} farebbe comodo una mano: {title}',
  'mails/suggestion/about-several': 'Richieste adatte a lei',
  'mails/suggestion/intro': 'Ecco che cosa c’è ora in bacheca che fa per lei.',
  'mails/suggestion/line': '{other}: «{title}», {area}',
  'mails/suggestion/why': 'Perché lei: {reasons}.',
  'mails/suggestion/see': 'La veda e si offra: {link}',
  'mails/suggestion/not-this-time': 'Questa volta no: {link}',
  'mails/suggestion/no-blame': 'Se non fa per lei, nessun problema: chiediamo a qualcun altro.',
  'mails/suggestion/stop': 'Non ricevere più queste e-mail: {link}',
  'mails/suggestion-reason/from-home': 'si può fare da casa',
  'mails/suggestion-reason/near': 'vicino a lei',
  'mails/suggestion-reason/same-area': 'nel suo quartiere',
  'mails/suggestion-reason/within': 'a meno di {distance} da lei',
  'mails/suggestion-reason/language': 'lingua in comune: {language}',
  'mails/suggestion-reason/free/morning': 'lei è libero o libera: {day}, mattina',
  'mails/suggestion-reason/free/afternoon': 'lei è libero o libera: {day}, pomeriggio',
  'mails/suggestion-reason/free/evening': 'lei è libero o libera: {day}, sera',
  'mails/suggestion-reason/skills': 'serve quello che lei sa fare',
  'mails/suggestion-reason/helped': 'lei ha già aiutato',
  'mails/suggestion-reason/waiting': 'aspetta da {time}',
  'mails/reference/subject': '{name} vorrebbe che Lei parlasse in suo favore',
  'mails/reference/text': '{name} vuole aiutare i vicini con {community} e ha fatto il Suo nome, perché vi conoscete bene.',
  'mails/reference/what':
    'Facciamo quattro brevi domande. Solo i coordinatori di {community} leggono la Sua risposta. {name} non la legge mai.',
  'mails/reference/link': 'Risponda qui, entro {days} giorni: {link}',
  'mails/reference/otherwise': 'Se non conosce {name}, o preferisce non rispondere, non deve fare nulla.',
  'mails/guardian/subject': '{name} vorrebbe fare volontariato e ha bisogno del suo sì',
  'mails/guardian/text': '{name} vuole aiutare i vicini con {community} e l’ha indicata come genitore o tutore.',
  'mails/guardian/what':
    'Dai 13 ai 15 anni si aiuta solo in gruppo o con qualcuno accanto. Mai da soli con un’altra persona, nessun messaggio con adulti sconosciuti e su nessuna mappa.',
  'mails/guardian/link': 'Legga di più e dica di sì qui, entro {days} giorni: {link}',
  'mails/guardian/otherwise':
    'Se non conosce {name}, o non è d’accordo, non c’è niente da fare: senza il suo sì l’account può solo leggere.',
};
