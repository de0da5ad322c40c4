import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Portuguese: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Saltar para o conteúdo principal',
  'pages/languages': 'Outras línguas',
  'pages/stale': 'Esta página esteve aberta muito tempo. Reveja o que escreveu e envie outra vez',
  'pages/kept': 'O que escreve fica neste navegador até publicar. Apaga-se após 30 minutos.',
  'pages/seesPlace': 'A morada ou o local de encontro',
  'pages/forged': 'Isto não veio da nossa página',
  'pages/forgedText': 'Foi enviado por outro site, por isso não fizemos nada. Abra a página aqui e tente outra vez.',
  'pages/nothing': 'Não há nada neste endereço',
  'pages/nothingText': 'Veja se o endereço está certo, ou comece por todos os pedidos.',
  'pages/noCommunity': 'Este quadro não existe',
  'pages/noCommunityText': 'Veja se o endereço está certo: termina com o nome de um lugar, como tower-hamlets.',
  'pages/leftOut': 'Este link pede algo que não está neste quadro, por isso essa parte fica de fora.',
  'pages/boards': 'Quadros onde os vizinhos se ajudam',
  'pages/boardsText':
    'Cada quadro tem o seu próprio endereço, que termina com o nome de um lugar, como tower-hamlets. O link está no site da sua câmara ou associação.',
  'pages/cut': 'Era longo demais para ler por inteiro. Aqui está o início: encurte-o e envie outra vez',
  'pages/copy':
    'Escreveu mais do que este navegador consegue guardar enquanto inicia sessão. Copie o texto, inicie sessão e cole-o outra vez.',
  'pages/dataTitle': 'Os seus dados',
  'pages/dataIntro': 'Isto é tudo o que {community} guarda de si. Os nomes das partes são os do ficheiro para computadores.',
  'pages/keptGoodTurns': 'As ajudas e horas que foram dadas',
  'pages/keptGoodTurnsWhy': 'Também fazem parte dos registos de outras pessoas. Ficam sem o seu nome e a sua morada.',
  'pages/keptDecisions': 'Que a equipa decidiu algo, e quando',
  'pages/keptDecisionsWhy': 'Para se poder mostrar mais tarde que todos foram tratados com justiça. Fica sem o seu nome e a sua morada.',
  'pages/keptSafety': 'Registos que protegem pessoas, se os houver',
  'pages/keptSafetyWhy': 'A lei e o dever de proteger pedem-nos até o seu prazo acabar. Só quem tem esse dever os pode ler.',
  'pages/formerNeighbour': 'Antigo vizinho',
  'pages/consentToChecks':
    'Concordo que {community} pergunte ao DBS Update Service, agora e de vez em quando mais tarde, se o meu certificado continua válido. A resposta é lida apenas pelas pessoas responsáveis pelas verificações. Posso retirar isto a qualquer momento; a ajuda que precisa da verificação para então.',
  'pages/suggestionNo': 'Desta vez não?',
  'pages/suggestionNoText': 'Carregue no botão e pedimos a outra pessoa. Quem pediu não fica a saber.',
  'pages/suggestionNoButton': 'Desta vez não',
  'pages/suggestionNoDone': 'Pedimos a outra pessoa',
  'pages/suggestionNoDoneText': 'Obrigado por nos dizer. Escrevemos quando houver outro pedido à sua medida.',
  'pages/suggestionStop': 'Deixar de receber e-mails sobre pedidos à sua medida?',
  'pages/suggestionStopText': 'Os e-mails sobre os seus próprios pedidos, ofertas e encontros continuam.',
  'pages/suggestionStopButton': 'Parar estes e-mails',
  'pages/suggestionStopDone': 'Não recebe mais destes e-mails',
  'pages/suggestionStopDoneText': 'Pode voltar a recebê-los no seu perfil de voluntariado.',
};
