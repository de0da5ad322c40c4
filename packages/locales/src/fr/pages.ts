import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** French: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Aller au contenu principal',
  'pages/languages': 'Autres langues',
  'pages/stale': 'Cette page est restée ouverte longtemps. Vérifiez ce que vous avez écrit et envoyez-le de nouveau',
  'pages/kept': 'Ce que vous écrivez reste dans ce navigateur jusqu’à la publication. Tout s’efface après 30 minutes.',
  'pages/seesPlace': 'L’adresse ou le lieu de rendez-vous',
  'pages/forged': 'Cela ne vient pas de notre propre page',
  'pages/forgedText': 'Un autre site l’a envoyé, donc rien n’a été fait. Ouvrez la page ici et recommencez.',
  'pages/nothing': 'Il n’y a rien à cette adresse',
  'pages/nothingText': 'Vérifiez l’adresse, ou repartez de la liste des demandes.',
  'pages/noCommunity': 'Ce tableau n’existe pas',
  'pages/noCommunityText': 'Vérifiez l’adresse : elle se termine par le nom d’un lieu, comme tower-hamlets.',
  'pages/leftOut': 'Ce lien demande quelque chose qui n’est pas sur ce tableau : cette partie est laissée de côté.',
  'pages/boards': 'Des tableaux où l’on s’entraide entre voisins',
  'pages/boardsText':
    'Chaque tableau a sa propre adresse, qui se termine par le nom d’un lieu, comme tower-hamlets. Le site de votre mairie ou de votre association y mène.',
  'pages/cut': 'C’était trop long pour être lu en entier. En voici le début : raccourcissez-le et envoyez-le de nouveau',
  'pages/copy':
    'Vous avez écrit plus que ce navigateur ne peut garder pendant la connexion. Copiez votre texte, connectez-vous et collez-le de nouveau.',
  'pages/dataTitle': 'Vos données',
  'pages/dataIntro': 'Voici tout ce que {community} garde de vous. Les noms des parties sont ceux du fichier pour ordinateurs.',
  'pages/keptGoodTurns': 'Les coups de main et les heures faits',
  'pages/keptGoodTurnsWhy': 'Ils font aussi partie du dossier d’autres personnes. Ils restent sans votre nom ni votre adresse.',
  'pages/keptDecisions': 'Que l’équipe a décidé quelque chose, et quand',
  'pages/keptDecisionsWhy':
    'Pour qu’on puisse montrer plus tard que tout le monde a été traité équitablement. Cela reste sans votre nom ni votre adresse.',
  'pages/keptSafety': 'Les dossiers qui protègent des personnes, s’il y en a',
  'pages/keptSafetyWhy':
    'La loi et le devoir de protéger les demandent jusqu’à la fin de leur durée. Seules les personnes qui ont ce devoir peuvent les lire.',
  'pages/formerNeighbour': 'Ancien membre du voisinage',
  'pages/consentToChecks':
    'J’accepte que {community} demande au DBS Update Service, maintenant et de temps en temps plus tard, si mon certificat est toujours valable. Seules les personnes responsables des vérifications lisent la réponse. Je peux revenir là-dessus à tout moment ; l’aide qui exige la vérification s’arrête alors.',
  'pages/suggestionNo': 'Pas cette fois ?',
  'pages/suggestionNoText': 'Appuyez sur le bouton et nous demandons à quelqu’un d’autre. La personne qui a demandé n’en saura rien.',
  'pages/suggestionNoButton': 'Pas cette fois',
  'pages/suggestionNoDone': 'Nous demandons à quelqu’un d’autre',
  'pages/suggestionNoDoneText': 'Merci de nous l’avoir dit. Nous vous écrirons quand une autre demande vous correspondra.',
  'pages/suggestionStop': 'Ne plus recevoir les demandes faites pour vous ?',
  'pages/suggestionStopText': 'Les e-mails sur vos propres demandes, offres et rencontres continuent.',
  'pages/suggestionStopButton': 'Arrêter ces e-mails',
  'pages/suggestionStopDone': 'Vous ne recevrez plus ces e-mails',
  'pages/suggestionStopDoneText': 'Vous pouvez les reprendre dans votre profil de bénévole.',
  'pages/guardian': 'Êtes-vous d’accord pour {name} ?',
  'pages/guardianButton': 'Oui, je suis d’accord',
  'pages/guardianDone': 'Merci : {name} peut aider maintenant',
  'pages/guardianDoneText': 'Vous avez donné votre accord. Il n’y a plus rien à faire.',
  'pages/guardianOld': 'Ce lien ne marche plus',
  'pages/guardianOldText':
    'Il est trop ancien, ou un plus récent a été envoyé. Ouvrez le dernier e-mail, ou laissez {name} en envoyer un autre.',
  'pages/guardianText': '{name} souhaite aider ses voisins avec {community} et vous a indiqué comme parent ou tuteur.',
  'pages/guardianWhat':
    'De 13 à 15 ans, on aide seulement en groupe ou avec quelqu’un à ses côtés. Jamais en tête-à-tête, jamais de messages avec des adultes inconnus, et sur aucune carte.',
  'pages/guardianOtherwise':
    'Si vous ne connaissez pas {name}, ou si vous n’êtes pas d’accord, il n’y a rien à faire : sans votre accord, le compte peut seulement lire.',
  'record/title': 'Votre attestation de bénévolat',
  'record/name': 'Attestation de bénévolat',
  'record/lead': '{name} a fait du bénévolat avec {community}.',
  'record/total': 'Temps donné en tout',
  'record/hours': 'Temps donné',
  'record/role': 'Rôle',
  'record/organisation': 'Organisme',
  'record/occasions': 'Nombre de fois',
  'record/days': 'Jours',
  'record/span': 'du {from} au {until}',
  'record/turns': 'Aide aux voisins',
  'record/empty': 'Elle est encore vide. Vos heures y figurent une fois confirmées.',
  'record/made': 'Établie le {day}',
  'record/print': 'Pour l’imprimer ou le garder en PDF, utilisez Imprimer dans votre navigateur.',
  'record/download': 'Télécharger l’attestation signée',
  'record/signed':
    'C’est une attestation Open Badges 3.0. Qui la reçoit peut vérifier que {community} l’a signée et que personne ne l’a modifiée.',
  'record/narrative': 'Du temps donné librement, confirmé par l’organisation ou par la personne aidée.',
  'record/count': { one: '{count} coup de main', many: '{count} de coups de main', other: '{count} coups de main' },
};
  'pages/keptSignUp': 'Ce que vous écrivez reste dans ce navigateur jusqu’à votre inscription. Cela disparaît après 30 minutes.',
  'pages/goOffDuty': 'Passer hors service',
  'pages/goOnDuty': 'Passer en service',
  'pages/desk': 'Bureau de l’équipe',
  'pages/deskScript':
    'Le bureau de l’équipe a besoin de JavaScript. Il est désactivé dans ce navigateur, ou ce serveur n’a pas les fichiers du bureau.',
  'pages/deskHelp': 'Activez-le et rouvrez la page, ou demandez : {contact}.',
  'pages/guardianUnknown': 'Ce lien ne fonctionne pas',
  'pages/guardianUnknownText':
    'Il en manque peut-être une partie. Ouvrez-le de nouveau depuis le dernier e-mail, ou demandez au jeune d’en envoyer un autre.',
