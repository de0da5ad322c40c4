import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/**
 * French: e-mails. Short words, who did what, what happens next; never a place, never the safe words. `title` is the request's
 * title, `other` the name of the neighbour who did something, `link` a web address. No “de” or “que” stands before a name: it would
 * have to lose its vowel before some names and not before others.
 */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Bonjour {name},',
  'mails/greeting-without-name': 'Bonjour,',
  'mails/see-request': 'Voir la demande : {link}',
  'mails/see-yours': 'Aller à « Mon espace » : {link}',
  'mails/signature': '{community}, l’entraide de quartier',
  'mails/questions': 'Des questions ? {contact}',
  'mails/danger': 'Si vous êtes en danger, vous ou quelqu’un d’autre, appelez le 999.',
  'mails/reason': 'La raison donnée : « {reason} »',
  'mails/thanks': '{other} dit : « {thanks} »',
  'mails/hours': { one: '{count} heure', many: '{count} d’heures', other: '{count} heures' },
  'mails/minutes': { one: '{count} minute', many: '{count} de minutes', other: '{count} minutes' },
  // How long something took, such as 2 hours 30 minutes.
  'mails/hours-and-minutes': '{hours} {minutes}',

  // The code to sign in with. `code` is six numbers.
  'mails/code/subject': '{code} est votre code pour {community}',
  'mails/code/text': 'Votre code est {code}.',
  'mails/code/where': {
    one: 'Entrez-le sur la page où vous l’avez demandé. Vous pouvez l’utiliser pendant {count} minute.',
    many: 'Entrez-le sur la page où vous l’avez demandé. Vous pouvez l’utiliser pendant {count} de minutes.',
    other: 'Entrez-le sur la page où vous l’avez demandé. Vous pouvez l’utiliser pendant {count} minutes.',
  },
  'mails/code/secret': 'Personne de Goodturn ne vous demandera jamais ce code.',
  'mails/code/unasked':
    'Si vous ne l’avez pas demandé, vous pouvez supprimer cet e-mail : sans le code, personne ne peut se connecter à votre place.',

  // To somebody who asks for help, about their own request.
  'mails/request-posted.asker/subject': 'Votre demande est sur le tableau d’entraide : {title}',
  'mails/request-posted.asker/text': '« {title} » est sur le tableau d’entraide. Sa référence est {reference}.',
  'mails/request-posted.asker/next':
    'Nous vous écrirons dès que quelqu’un du quartier proposera son aide. Cela peut prendre quelques jours. Vous choisissez l’aide que vous acceptez.',
  'mails/request-held.asker/subject': 'Quelqu’un de notre équipe lira d’abord votre demande : {title}',
  'mails/request-held.asker/text':
    'Nous avons bien reçu « {title} ». Sa référence est {reference}. Quelqu’un de notre équipe lit votre demande avant qu’elle soit sur le tableau d’entraide. Nous vous écrirons à ce moment-là.',
  'mails/request-held.asker/next':
    'Si vous avez besoin de parler à quelqu’un maintenant, Samaritans répond jour et nuit au 116 123. En cas de danger, appelez le 999.',
  'mails/request-approved.asker/subject': 'Votre demande est sur le tableau d’entraide : {title}',
  'mails/request-approved.asker/text':
    'Nous avons lu « {title} », et votre demande est maintenant sur le tableau d’entraide. Nous vous écrirons dès que quelqu’un du quartier proposera son aide.',
  'mails/request-declined.asker/subject': 'Votre demande n’est pas sur le tableau d’entraide : {title}',
  'mails/request-declined.asker/text': 'Nous avons lu « {title} » et nous ne pouvons pas mettre cette demande sur le tableau d’entraide.',
  'mails/request-declined.asker/next': 'Vous pouvez refaire votre demande avec d’autres mots, ou nous appeler.',
  'mails/request-cancelled.asker/subject': 'Vous avez annulé votre demande : {title}',
  'mails/request-cancelled.asker/text':
    '« {title} » n’est plus sur le tableau d’entraide. Les personnes qui avaient proposé leur aide sont prévenues.',
  'mails/request-expiring.asker/subject': {
    one: 'Votre demande se termine dans {count} jour : {title}',
    many: 'Votre demande se termine dans {count} de jours : {title}',
    other: 'Votre demande se termine dans {count} jours : {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '« {title} » quitte le tableau d’entraide dans {count} jour. Si vous avez encore besoin d’aide ensuite, refaites une demande : cela prend une minute.',
    many: '« {title} » quitte le tableau d’entraide dans {count} de jours. Si vous avez encore besoin d’aide ensuite, refaites une demande : cela prend une minute.',
    other:
      '« {title} » quitte le tableau d’entraide dans {count} jours. Si vous avez encore besoin d’aide ensuite, refaites une demande : cela prend une minute.',
  },
  'mails/request-expired.asker/subject': 'Votre demande est arrivée à sa fin : {title}',
  'mails/request-expired.asker/text':
    '« {title} » est restée sur le tableau d’entraide tout le temps prévu et n’y est plus. Si vous avez encore besoin d’aide, refaites une demande.',
  'mails/request-done-by-time.asker/subject': 'C’est fait : « {title} »',
  'mails/request-done-by-time.asker/text':
    'Une personne du quartier nous a dit que « {title} », c’est fait. Sept jours ont passé, nous avons donc clos la demande. Si ce n’est pas fini, dites-le dans « Mon espace » dans les 14 jours.',
  'mails/request-reopened.asker/subject': 'Ce n’est pas fini : {title}',
  'mails/request-reopened.asker/text': '{other} dit que « {title} », ce n’est pas encore fini. Écrivez-vous dans « Mon espace ».',
  'mails/offer-received.asker/subject': '{other} vous propose son aide : {title}',
  'mails/offer-received.asker/text': '{other} vous propose son aide pour « {title} ».',
  'mails/offer-received.asker/next':
    'Lisez la proposition dans « Mon espace », puis acceptez-la ou refusez-la. Seule une personne que vous acceptez voit où venir.',
  'mails/offer-withdrawn.asker/subject': '{other} a retiré sa proposition : {title}',
  'mails/offer-withdrawn.asker/text':
    '{other} ne peut plus vous aider pour « {title} ». Les autres personnes du quartier voient toujours votre demande.',
  'mails/match-ended-by-asker.asker/subject': 'Vous avez annulé la visite : {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} ne vient plus vous aider pour « {title} » et ne voit plus le lieu. La place est libre pour une autre personne du quartier.',
  'mails/match-ended-by-helper.asker/subject': '{other} ne peut pas venir : {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} ne peut finalement pas vous aider pour « {title} » et ne voit plus le lieu. La place est de nouveau libre pour une autre personne du quartier.',
  'mails/match-ended.asker/subject': 'Une visite est annulée : {title}',
  'mails/match-ended.asker/text':
    'Une des visites prévues pour « {title} » est annulée. La place est de nouveau libre pour une autre personne du quartier.',
  'mails/helper-done.asker/subject': 'Est-ce fait ? {title}',
  'mails/helper-done.asker/text': '{other} dit que « {title} », c’est fait.',
  'mails/helper-done.asker/next':
    'Dans « Mon espace », dites combien de temps cela a pris, et dites merci si vous voulez. Sans réponse, nous clôturons la demande après 7 jours. Si ce n’est pas fini, dites-le au même endroit.',

  // To a neighbour who offered help or gives it.
  'mails/offer-accepted.helper/subject': '{other} a dit oui : {title}',
  'mails/offer-accepted.helper/text': '{other} a accepté votre aide pour « {title} ».',
  'mails/offer-accepted.helper/next':
    'Dans « Mon espace », vous trouvez maintenant où aller, les mots de sécurité pour la porte, et les messages entre vous.',
  'mails/offer-declined.helper/subject': '{other} a dit non cette fois : {title}',
  'mails/offer-declined.helper/text':
    '{other} n’a pas retenu votre proposition pour « {title} ». D’autres personnes du quartier ont besoin d’aide.',
  'mails/offer-closed.helper/subject': 'Une demande est close : {title}',
  'mails/offer-closed.helper/text':
    '« {title} », c’est terminé : votre proposition est donc close. Merci d’avoir proposé votre aide. D’autres personnes du quartier ont besoin d’aide.',
  'mails/request-declined.helper/subject': 'Une visite est annulée : {title}',
  'mails/request-declined.helper/text':
    'L’équipe de modération a retiré « {title} » du tableau d’entraide : la visite est donc annulée. Vous n’avez plus rien à faire.',
  'mails/request-cancelled.helper/subject': '{other} a annulé : {title}',
  'mails/request-cancelled.helper/text':
    '{other} n’a plus besoin d’aide pour « {title} » : vous n’avez plus rien à faire. Merci d’avoir été là.',
  'mails/request-changed.helper/subject': '{other} a modifié une demande : {title}',
  'mails/request-changed.helper/text': '{other} a modifié « {title} ». Relisez la demande avant d’y aller.',
  'mails/request-expired.helper/subject': 'Une demande est arrivée à sa fin : {title}',
  'mails/request-expired.helper/text': 'Le temps prévu pour « {title} » est passé : la visite n’a donc plus lieu. Merci d’avoir été là.',
  // `time` is how long the help took: 2 hours 30 minutes.
  'mails/request-done.helper/subject': 'Merci. « {title} », c’est fait',
  'mails/request-done.helper/text': '{other} a confirmé que « {title} », c’est fait.',
  'mails/request-done.helper/text/with-time': '{other} a confirmé que « {title} », c’est fait, et que vous avez donné {time}.',
  'mails/request-done.helper/next': 'Si ce n’est pas fini, dites-le dans « Mon espace » dans les 14 jours.',
  'mails/request-done-by-time.helper/subject': 'Merci. « {title} », c’est fait',
  'mails/request-done-by-time.helper/text':
    '« {title} », c’est fait. Si ce n’est pas fini, dites-le dans « Mon espace » dans les 14 jours.',
  'mails/request-done-by-time.helper/text/with-time':
    '« {title} », c’est fait, et nous avons noté {time} à votre nom. Si ce n’est pas fini, dites-le dans « Mon espace » dans les 14 jours.',
  'mails/request-reopened.helper/subject': 'Ce n’est pas fini : {title}',
  'mails/request-reopened.helper/text': '{other} dit que « {title} », ce n’est pas encore fini. Écrivez-vous dans « Mon espace ».',
  'mails/match-ended-by-asker.helper/subject': '{other} n’a plus besoin de vous : {title}',
  'mails/match-ended-by-asker.helper/text':
    '{other} a annulé votre visite pour « {title} ». Vous n’avez plus rien à faire. Merci d’avoir été là.',
  'mails/match-ended-by-helper.helper/subject': 'Vous avez annulé votre visite : {title}',
  'mails/match-ended-by-helper.helper/text': 'Vous n’aidez plus pour « {title} ». {other} le sait.',
  'mails/match-ended.helper/subject': 'Une visite est annulée : {title}',
  'mails/match-ended.helper/text': 'La visite prévue pour « {title} » est annulée. Vous n’avez plus rien à faire.',

  // To either of the two.
  'mails/message-received.either/subject': '{other} vous a écrit : {title}',
  'mails/message-received.either/text': '{other} vous a envoyé un nouveau message sur « {title} ».',

  // To moderators, who read requests and reports before others see them.
  'mails/request-waits.moderator/subject': 'Une demande vous attend : {reference}',
  'mails/request-waits.moderator/text': '« {title} » attend une lecture.',
  'mails/request-waits.moderator/text/danger': '« {title} » attend une lecture, car ses mots parlent peut-être de danger.',
  'mails/request-waits.moderator/next':
    'Connectez-vous, lisez la demande dans « Mon espace », puis approuvez-la, ou refusez-la avec une raison.',
  'mails/reported.moderator/subject': 'Un signalement vous attend',
  // `reason` is one of the six below, or what somebody wrote.
  'mails/reported.moderator/text': 'Un signalement a été fait à propos de « {title} » : {reason}.',
  'mails/reported.moderator/next': 'Connectez-vous et lisez le signalement dans « Mon espace ». La personne signalée n’en sait rien.',
  'mails/report-reason/danger': 'danger',
  'mails/report-reason/money': 'argent',
  'mails/report-reason/rude': 'propos grossiers',
  'mails/report-reason/private-details': 'informations privées',
  'mails/report-reason/not-real': 'ce n’est pas vrai',
  'mails/report-reason/other': 'autre chose',
  'mails/message-danger.moderator/subject': 'Des mots qui parlent de danger dans un message',
  'mails/message-danger.moderator/text':
    'Un message sur « {title} » parle peut-être de danger. Connectez-vous et lisez-le dans « Mon espace ».',
  'mails/visit-off.asker/subject': 'La visite n’aura pas lieu : {title}',
  'mails/visit-off.asker/text':
    '{other} ne peut pas venir aider pour « {title} ». La place est libre pour une autre personne du quartier, et nous en cherchons une. Si cela ne peut pas attendre, adressez-vous aux personnes indiquées ci-dessous.',
  'mails/check-in-overdue.coordinator/subject': 'Une visite dure peut-être trop longtemps : {title}',
  'mails/check-in-overdue.coordinator/text':
    '{other} n’a pas dit être reparti après « {title} ». La visite devait finir il y a une demi-heure ou plus. Appelez cette personne et décidez de la suite avec la personne chargée de la protection.',
  'mails/data-erased.person/subject': 'Vos données sont supprimées',
  'mails/data-erased.person/text':
    'Ce que nous gardions de vous est supprimé, comme vous l’avez demandé. Les coups de main faits restent sans votre nom. C’est le dernier e-mail que vous recevez de nous.',
  'mails/checks-wait.coordinator/subject': 'Une vérification vous attend',
  'mails/checks-wait.coordinator/text':
    'Une vérification concernant un bénévole vous attend. Vous verrez de qui il s’agit et quoi faire sur votre bureau, une fois connecté.',
  'mails/help-ended.coordinator/subject': 'Un bénévole ne peut pas aider pour le moment',
  'mails/help-ended.coordinator/text':
    'Ce qu’un bénévole avait convenu et qui demande une vérification est terminé. Vous verrez de qui il s’agit, et que faire, sur votre bureau une fois connecté.',
  'mails/checks-changed.volunteer/subject': 'Une de vos vérifications a besoin de vous',
  'mails/checks-changed.volunteer/text':
    'Quelque chose a changé dans une de vos vérifications. Vous verrez quoi, et la suite, sur votre page une fois connecté.',

  'mails/when': 'Quand : {when}',
  'mails/where': 'Où : {where}',
  'mails/calendar': 'Pour votre agenda : {link}',
  'mails/give-up': 'Si vous ne pouvez pas venir, laissez votre place pour que quelqu’un d’autre en profite.',
  'mails/booking-booked.volunteer/subject': 'Vous avez une place : {title}',
  'mails/booking-booked.volunteer/text': '{other} vous attend pour « {title} ».',
  'mails/booking-waiting.volunteer/subject': 'Vous êtes sur la liste d’attente : {title}',
  'mails/booking-waiting.volunteer/text': '« {title} » de {other} est complet. Vous êtes sur la liste d’attente.',
  'mails/booking-waiting.volunteer/next':
    'Quand une place se libère, la personne suivante sur la liste la reçoit. Nous vous écrivons quand elle est à vous.',
  'mails/booking-moved-up.volunteer/subject': 'Vous avez maintenant une place : {title}',
  'mails/booking-moved-up.volunteer/text': 'Une place s’est libérée et elle est à vous : {other} vous attend pour « {title} ».',
  'mails/booking-joined.volunteer/subject': 'Votre participation est notée : {title}',
  'mails/booking-joined.volunteer/text': '{other} sait que vous voulez aider pour « {title} » et vous contactera.',
  'mails/booking-cancelled.volunteer/subject': 'Votre place est annulée : {title}',
  'mails/booking-cancelled.volunteer/text': 'Votre place pour « {title} » de {other} est annulée. Vous n’avez plus rien à faire.',
  'mails/session-reminder.volunteer/subject': 'Bientôt : {title}',
  'mails/session-reminder.volunteer/text': 'Pour mémoire : {other} vous attend pour « {title} ».',
  'mails/session-changed.volunteer/subject': 'Une autre heure ou un autre lieu : {title}',
  'mails/session-changed.volunteer/text': '{other} a modifié « {title} ». Voici ce qui est prévu maintenant.',
  'mails/session-cancelled.volunteer/subject': 'C’est annulé : {title}',
  'mails/session-cancelled.volunteer/text': '{other} a annulé « {title} ». Vous n’avez plus rien à faire.',
  'mails/application-received.volunteer/subject': 'Votre candidature est envoyée : {title}',
  'mails/application-received.volunteer/text': '{other} a reçu votre candidature pour « {title} ».',
  'mails/application-received.volunteer/next': 'Nous vous écrivons dès qu’il y a une réponse.',
  'mails/application-accepted.volunteer/subject': '{other} dit oui : {title}',
  'mails/application-accepted.volunteer/text': '{other} a accepté votre candidature pour « {title} ».',
  'mails/application-accepted.volunteer/next': 'S’il y a des dates, choisissez celles qui vous conviennent.',
  'mails/application-declined.volunteer/subject': '{other} dit non cette fois : {title}',
  'mails/application-declined.volunteer/text':
    '{other} n’a pas retenu votre candidature pour « {title} ». D’autres organisations ont besoin d’aide.',
  'mails/application-reconsidered.volunteer/subject': '{other} réexamine : {title}',
  'mails/application-reconsidered.volunteer/text':
    '{other} est revenu sur son oui à votre candidature pour « {title} ». Elle est de nouveau ouverte et les dates choisies sont annulées. Vous apprendrez la décision.',
  'mails/application-waits.coordinator/subject': 'Une candidature vous attend : {title}',
  'mails/application-waits.coordinator/text': '{other} aimerait aider pour « {title} ».',
  'mails/application-waits.coordinator/next': 'Connectez-vous, lisez la candidature, puis acceptez-la ou refusez-la.',
  'mails/organisation-waits.approver/subject': 'Une organisation vous attend : {title}',
  'mails/organisation-waits.approver/text': '« {title} » aimerait trouver des bénévoles ici.',
  'mails/organisation-waits.approver/next': 'Connectez-vous, lisez sa présentation, puis approuvez-la, ou refusez-la avec une raison.',
  'mails/organisation-approved.organisation/subject': 'Votre organisation est approuvée : {title}',
  'mails/organisation-approved.organisation/text': '« {title} » peut maintenant chercher des bénévoles ici.',
  'mails/organisation-approved.organisation/next': 'Ajoutez ce qu’il y a à faire, et les dates.',
  'mails/organisation-declined.organisation/subject': 'Votre organisation n’est pas approuvée : {title}',
  'mails/organisation-declined.organisation/text': 'Nous avons lu votre présentation de « {title} » et nous ne pouvons pas l’approuver.',
  'mails/organisation-declined.organisation/next': 'Vous pouvez la modifier et la renvoyer, ou nous appeler.',
  'mails/organisation-withdrawn.organisation/subject': 'Votre organisation n’est plus approuvée : {title}',
  'mails/organisation-withdrawn.organisation/text':
    'Nous avons retiré l’approbation de « {title} ». Ce qu’elle propose n’est plus affiché.',
  'mails/organisation-withdrawn.organisation/next': 'Appelez-nous si vous avez des questions.',
  'mails/suggestion/about-one': '{other} aurait besoin d’un coup de main : {title}',
  'mails/suggestion/about-several': 'Des demandes faites pour vous',
  'mails/suggestion/intro': 'Voici ce qui vous correspond en ce moment sur le tableau.',
  'mails/suggestion/line': '{other} : « {title} », {area}',
  'mails/suggestion/why': 'Pourquoi vous : {reasons}.',
  'mails/suggestion/see': 'Voir et proposer votre aide : {link}',
  'mails/suggestion/not-this-time': 'Pas cette fois : {link}',
  'mails/suggestion/no-blame': 'Si cela ne vous convient pas, pas de souci : nous demandons à quelqu’un d’autre.',
  'mails/suggestion/stop': 'Ne plus recevoir ces e-mails : {link}',
  'mails/suggestion-reason/from-home': 'peut se faire de chez vous',
  'mails/suggestion-reason/near': 'près de chez vous',
  'mails/suggestion-reason/same-area': 'dans votre quartier',
  'mails/suggestion-reason/within': 'à moins de {distance} de chez vous',
  'mails/suggestion-reason/language': 'langue en commun : {language}',
  'mails/suggestion-reason/free/morning': 'vous êtes libre : {day}, matin',
  'mails/suggestion-reason/free/afternoon': 'vous êtes libre : {day}, après-midi',
  'mails/suggestion-reason/free/evening': 'vous êtes libre : {day}, soir',
  'mails/suggestion-reason/skills': 'demande ce que vous savez faire',
  'mails/suggestion-reason/helped': 'vous avez déjà aidé',
  'mails/suggestion-reason/waiting': 'attend depuis {time}',
  'mails/reference/subject': '{name} aimerait que vous parliez en sa faveur',
  'mails/reference/text': '{name} veut aider ses voisins avec {community} et a donné votre nom, parce que vous vous connaissez bien.',
  'mails/reference/what':
    'Nous posons quatre petites questions. Seuls les coordinateurs de {community} lisent votre réponse. {name} ne la lit jamais.',
  'mails/reference/link': 'Répondez ici, dans les {days} jours : {link}',
  'mails/reference/otherwise': 'Si vous ne connaissez pas {name}, ou préférez ne pas répondre, vous n’avez rien à faire.',
  'mails/guardian/subject': '{name} aimerait être bénévole et a besoin de votre accord',
  'mails/guardian/text': '{name} souhaite aider ses voisins avec {community} et vous a indiqué comme parent ou tuteur.',
  'mails/guardian/what':
    'De 13 à 15 ans, on aide seulement en groupe ou avec quelqu’un à ses côtés. Jamais en tête-à-tête, jamais de messages avec des adultes inconnus, et sur aucune carte.',
  'mails/guardian/link': 'Lisez-en plus et donnez votre accord ici, sous {days} jours : {link}',
  'mails/guardian/otherwise':
    'Si vous ne connaissez pas {name}, ou si vous n’êtes pas d’accord, il n’y a rien à faire : sans votre accord, le compte peut seulement lire.',
};
