import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Italian: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Vai al contenuto principale',
  'pages/languages': 'Altre lingue',
  'pages/stale': 'Questa pagina è rimasta aperta a lungo. Controlli quello che ha scritto e lo invii di nuovo',
  'pages/kept': 'Quello che scrive resta in questo browser finché non lo pubblica. Si cancella dopo 30 minuti.',
  'pages/seesPlace': 'L’indirizzo o il luogo dell’incontro',
  'pages/forged': 'Questo non viene dalla nostra pagina',
  'pages/forgedText': 'L’ha inviato un altro sito, perciò non è stato fatto nulla. Apra la pagina qui e lo faccia di nuovo.',
  'pages/nothing': 'A questo indirizzo non c’è nulla',
  'pages/nothingText': 'Controlli l’indirizzo, o riparta da tutte le richieste.',
  'pages/noCommunity': 'Questa bacheca non esiste',
  'pages/noCommunityText': 'Controlli l’indirizzo: finisce con il nome di un luogo, come tower-hamlets.',
  'pages/leftOut': 'Questo link chiede qualcosa che non è su questa bacheca, quindi quella parte è lasciata fuori.',
  'pages/boards': 'Bacheche dove i vicini si aiutano',
  'pages/boardsText':
    'Ogni bacheca ha un suo indirizzo, che finisce con il nome di un luogo, come tower-hamlets. Il link è sul sito del suo comune o della sua associazione.',
  'pages/cut': 'Era troppo lungo da leggere per intero. Qui c’è l’inizio: lo accorci e lo invii di nuovo',
  'pages/copy': 'Ha scritto più di quanto questo browser possa conservare mentre accede. Copi il testo, acceda e lo incolli di nuovo.',
  'pages/dataTitle': 'I Suoi dati',
  'pages/dataIntro': 'Questo è tutto ciò che {community} conserva di Lei. I nomi delle parti sono quelli del file per i computer.',
  'pages/keptGoodTurns': 'Gli aiuti dati e le ore',
  'pages/keptGoodTurnsWhy': 'Fanno parte anche dei registri di altre persone. Restano senza il Suo nome e il Suo indirizzo.',
  'pages/keptDecisions': 'Che il personale ha deciso qualcosa, e quando',
  'pages/keptDecisionsWhy':
    'Perché si possa mostrare in seguito che tutti sono stati trattati con equità. Resta senza il Suo nome e il Suo indirizzo.',
  'pages/keptSafety': 'Registri che proteggono le persone, se ce ne sono',
  'pages/keptSafetyWhy':
    'La legge e il dovere di proteggere li chiedono finché il loro tempo non finisce. Può leggerli solo chi ha quel dovere.',
  'pages/formerNeighbour': 'Ex vicino',
  'pages/consentToChecks':
    'Accetto che {community} chieda al DBS Update Service, ora e di tanto in tanto in seguito, se il mio certificato è ancora valido. La risposta è letta solo dai responsabili delle verifiche. Posso ritirare il consenso in qualsiasi momento; allora l’aiuto che richiede la verifica si ferma.',
  'pages/suggestionNo': 'Questa volta no?',
  'pages/suggestionNoText': 'Prema il pulsante e chiediamo a qualcun altro. Chi ha chiesto non lo viene a sapere.',
  'pages/suggestionNoButton': 'Questa volta no',
  'pages/suggestionNoDone': 'Chiediamo a qualcun altro',
  'pages/suggestionNoDoneText': 'Grazie per avercelo detto. Le scriviamo quando un’altra richiesta fa per lei.',
  'pages/suggestionStop': 'Non ricevere più e-mail sulle richieste adatte a lei?',
  'pages/suggestionStopText': 'Le e-mail sulle sue richieste, offerte e incontri arrivano ancora.',
  'pages/suggestionStopButton': 'Non inviarmele più',
  'pages/suggestionStopDone': 'Non riceverà più queste e-mail',
  'pages/suggestionStopDoneText': 'Può riattivarle nel suo profilo di volontariato.',
  'pages/guardian': 'Dice di sì per {name}?',
  'pages/guardianButton': 'Sì, sono d’accordo',
  'pages/guardianDone': 'Grazie: ora {name} può aiutare',
  'pages/guardianDoneText': 'Ha detto di sì. Non c’è altro da fare.',
  'pages/guardianOld': 'Questo link non funziona più',
  'pages/guardianOldText':
    'È troppo vecchio, o ne è stato mandato uno più recente. Apra l’ultima e-mail, o lasci che {name} la mandi di nuovo.',
  'pages/guardianText': '{name} vuole aiutare i vicini con {community} e l’ha indicata come genitore o tutore.',
  'pages/guardianWhat':
    'Dai 13 ai 15 anni si aiuta solo in gruppo o con qualcuno accanto. Mai da soli con un’altra persona, nessun messaggio con adulti sconosciuti e su nessuna mappa.',
  'pages/guardianOtherwise':
    'Se non conosce {name}, o non è d’accordo, non c’è niente da fare: senza il suo sì l’account può solo leggere.',
};
