import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Spanish: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Ir al contenido principal',
  'pages/languages': 'Otros idiomas',
  'pages/stale': 'Esta página estuvo abierta mucho tiempo. Revise lo que escribió y envíelo de nuevo',
  'pages/kept': 'Lo que escribe se queda en este navegador hasta que lo publique. Se borra tras 30 minutos.',
  'pages/seesPlace': 'La dirección o el lugar de encuentro',
  'pages/forged': 'Esto no viene de nuestra propia página',
  'pages/forgedText': 'Lo envió otro sitio web, así que no se hizo nada. Abra la página aquí y hágalo de nuevo.',
  'pages/nothing': 'No hay nada en esta dirección',
  'pages/nothingText': 'Revise la dirección, o empiece por todas las solicitudes.',
  'pages/noCommunity': 'Ese tablón no existe',
  'pages/noCommunityText': 'Revise la dirección: termina con el nombre de un lugar, como tower-hamlets.',
  'pages/leftOut': 'Este enlace pide algo que no está en este tablón, así que esa parte se deja fuera.',
  'pages/boards': 'Tablones donde los vecinos se ayudan',
  'pages/boardsText':
    'Cada tablón tiene su propia dirección, que termina con el nombre de un lugar, como tower-hamlets. El enlace está en la web de su ayuntamiento u organización benéfica.',
  'pages/cut': 'Era demasiado largo para leerlo entero. Aquí está el principio: acórtelo y envíelo de nuevo',
  'pages/copy': 'Escribió más de lo que este navegador puede guardar mientras inicia sesión. Cópielo, inicie sesión y péguelo de nuevo.',
  'pages/dataTitle': 'Sus datos',
  'pages/dataIntro': 'Esto es todo lo que {community} guarda de usted. Los nombres de las partes son los del archivo para ordenadores.',
  'pages/keptGoodTurns': 'Las ayudas y horas que se hicieron',
  'pages/keptGoodTurnsWhy': 'También son parte de los registros de otras personas. Quedan sin su nombre ni su dirección.',
  'pages/keptDecisions': 'Que el equipo decidió algo, y cuándo',
  'pages/keptDecisionsWhy': 'Para poder mostrar más tarde que se trató a todos con justicia. Queda sin su nombre ni su dirección.',
  'pages/keptSafety': 'Registros que protegen a las personas, si los hay',
  'pages/keptSafetyWhy': 'La ley y el deber de proteger los piden hasta que acaba su plazo. Solo pueden leerlos quienes tienen ese deber.',
  'pages/formerNeighbour': 'Antiguo vecino',
  'pages/consentToChecks':
    'Acepto que {community} pregunte al DBS Update Service, ahora y de vez en cuando más adelante, si mi certificado sigue vigente. Solo leen la respuesta las personas responsables de las comprobaciones. Puedo retirarlo en cualquier momento; entonces se detiene la ayuda que necesita la comprobación.',
  'pages/suggestionNo': '¿Esta vez no?',
  'pages/suggestionNoText': 'Pulse el botón y se lo pedimos a otra persona. Quien lo pidió no se entera.',
  'pages/suggestionNoButton': 'Esta vez no',
  'pages/suggestionNoDone': 'Se lo pedimos a otra persona',
  'pages/suggestionNoDoneText': 'Gracias por decirlo. Le escribiremos cuando otra solicitud le vaya bien.',
  'pages/suggestionStop': '¿Dejar de recibir correos sobre solicitudes que le van bien?',
  'pages/suggestionStopText': 'Los correos sobre sus propias solicitudes, ofertas y encuentros siguen llegando.',
  'pages/suggestionStopButton': 'Dejar de recibirlos',
  'pages/suggestionStopDone': 'Ya no recibirá más de estos correos',
  'pages/suggestionStopDoneText': 'Puede volver a activarlos en su perfil de voluntariado.',
};
