import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/**
 * Portuguese: e-mails. Short words, who did what, what happens next; never a place, never the safe words. `title` is the request's
 * title, `other` the name of the neighbour who did something, `link` a web address.
 */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Olá, {name},',
  'mails/greeting-without-name': 'Olá,',
  'mails/see-request': 'Ver o pedido: {link}',
  'mails/see-yours': 'Ir para «O meu espaço»: {link}',
  'mails/signature': '{community}, ajuda entre gente da vizinhança',
  'mails/questions': 'Perguntas? {contact}',
  'mails/danger': 'Se você ou outra pessoa estiver em perigo, ligue 999.',
  'mails/reason': 'A razão dada: «{reason}»',
  'mails/thanks': '{other} diz: «{thanks}»',
  'mails/hours': { one: '{count} hora', many: '{count} de horas', other: '{count} horas' },
  'mails/minutes': { one: '{count} minuto', many: '{count} de minutos', other: '{count} minutos' },
  // How long something took, such as 2 hours 30 minutes.
  'mails/hours-and-minutes': '{hours} e {minutes}',

  // The code to sign in with. `code` is six numbers.
  'mails/code/subject': '{code} é o seu código para {community}',
  'mails/code/text': 'O seu código é {code}.',
  'mails/code/where': {
    one: 'Escreva-o na página onde o pediu. Funciona durante {count} minuto.',
    many: 'Escreva-o na página onde o pediu. Funciona durante {count} de minutos.',
    other: 'Escreva-o na página onde o pediu. Funciona durante {count} minutos.',
  },
  'mails/code/secret': 'Ninguém do Goodturn lhe vai alguma vez pedir este código.',
  'mails/code/unasked': 'Se não o pediu, pode apagar este e-mail: sem o código, ninguém pode entrar em seu nome.',

  // To somebody who asks for help, about their own request.
  'mails/request-posted.asker/subject': 'O seu pedido está no quadro: {title}',
  'mails/request-posted.asker/text': '«{title}» está no quadro. A referência é {reference}.',
  'mails/request-posted.asker/next':
    'Enviamos-lhe um e-mail quando alguém da vizinhança oferecer ajuda. Pode demorar alguns dias. É você que escolhe a oferta que aceita.',
  'mails/request-held.asker/subject': 'Uma pessoa vai ler primeiro o seu pedido: {title}',
  'mails/request-held.asker/text':
    'Recebemos «{title}». A referência é {reference}. Uma pessoa da equipa lê o pedido antes de ele ir para o quadro, e nessa altura enviamos-lhe um e-mail.',
  'mails/request-held.asker/next':
    'Se precisa de falar com alguém agora, os Samaritans atendem dia e noite no 116 123. Em caso de perigo, ligue 999.',
  'mails/request-approved.asker/subject': 'O seu pedido está no quadro: {title}',
  'mails/request-approved.asker/text':
    'Lemos «{title}» e o pedido já está no quadro. Enviamos-lhe um e-mail quando alguém da vizinhança oferecer ajuda.',
  'mails/request-declined.asker/subject': 'O seu pedido não está no quadro: {title}',
  'mails/request-declined.asker/text': 'Lemos «{title}» e não podemos pôr este pedido no quadro.',
  'mails/request-declined.asker/next': 'Pode pedir outra vez por outras palavras, ou ligar-nos.',
  'mails/request-cancelled.asker/subject': 'Cancelou o seu pedido: {title}',
  'mails/request-cancelled.asker/text': '«{title}» já não está no quadro. Avisámos as pessoas que tinham oferecido ajuda.',
  'mails/request-expiring.asker/subject': {
    one: 'O seu pedido termina dentro de {count} dia: {title}',
    many: 'O seu pedido termina dentro de {count} de dias: {title}',
    other: 'O seu pedido termina dentro de {count} dias: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '«{title}» sai do quadro dentro de {count} dia. Se depois ainda precisar de ajuda, peça outra vez: demora um minuto.',
    many: '«{title}» sai do quadro dentro de {count} de dias. Se depois ainda precisar de ajuda, peça outra vez: demora um minuto.',
    other: '«{title}» sai do quadro dentro de {count} dias. Se depois ainda precisar de ajuda, peça outra vez: demora um minuto.',
  },
  'mails/request-expired.asker/subject': 'O seu pedido terminou: {title}',
  'mails/request-expired.asker/text':
    '«{title}» esteve no quadro durante todo o seu tempo e agora saiu. Se ainda precisa de ajuda, peça outra vez.',
  'mails/request-done-by-time.asker/subject': '«{title}» está feito',
  'mails/request-done-by-time.asker/text':
    'Quem veio ajudar disse-nos que «{title}» está feito. Já passaram sete dias, por isso fechámos o pedido. Se não está acabado, diga-o em «O meu espaço» no prazo de 14 dias.',
  'mails/request-reopened.asker/subject': 'Não está acabado: {title}',
  'mails/request-reopened.asker/text': '{other} diz que «{title}» ainda não está acabado. Troquem mensagens em «O meu espaço».',
  'mails/offer-received.asker/subject': '{other} oferece ajuda: {title}',
  'mails/offer-received.asker/text': '{other} oferece ajuda com «{title}».',
  'mails/offer-received.asker/next':
    'Leia a oferta em «O meu espaço» e depois aceite ou recuse. Só quem você aceitar vê onde é preciso ir.',
  'mails/offer-withdrawn.asker/subject': '{other} retirou uma oferta: {title}',
  'mails/offer-withdrawn.asker/text': '{other} já não pode ajudar com «{title}». O resto da vizinhança continua a ver o pedido.',
  'mails/match-ended-by-asker.asker/subject': 'Cancelou a ajuda combinada: {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} já não vem ajudar com «{title}» e já não vê onde é. O lugar está livre para outra pessoa.',
  'mails/match-ended-by-helper.asker/subject': '{other} não pode vir: {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} afinal não pode ajudar com «{title}» e já não vê onde é. O lugar está outra vez livre para outra pessoa.',
  'mails/match-ended.asker/subject': 'Uma ajuda combinada ficou sem efeito: {title}',
  'mails/match-ended.asker/text':
    'Uma das ajudas combinadas para «{title}» ficou sem efeito. O lugar está outra vez livre para outra pessoa.',
  'mails/helper-done.asker/subject': 'Está feito? {title}',
  'mails/helper-done.asker/text': '{other} diz que «{title}» está feito.',
  'mails/helper-done.asker/next':
    'Em «O meu espaço», diga quanto tempo demorou e, se quiser, agradeça. Se não disser nada, fechamos o pedido ao fim de 7 dias. Se não está acabado, diga-o lá.',

  // To a neighbour who offered help or gives it.
  'mails/offer-accepted.helper/subject': '{other} disse que sim: {title}',
  'mails/offer-accepted.helper/text': '{other} aceitou a sua oferta de ajuda com «{title}».',
  'mails/offer-accepted.helper/next':
    'Em «O meu espaço» encontra agora onde ir, as palavras de segurança para dizer à porta e as mensagens entre ambos.',
  'mails/offer-declined.helper/subject': '{other} disse que não desta vez: {title}',
  'mails/offer-declined.helper/text':
    '{other} recusou a sua oferta de ajuda com «{title}». Há mais gente na vizinhança que precisa de ajuda.',
  'mails/offer-closed.helper/subject': 'Um pedido fechou: {title}',
  'mails/offer-closed.helper/text':
    '«{title}» terminou, por isso a sua oferta está fechada. Obrigado por oferecer ajuda. Há mais gente na vizinhança que precisa.',
  'mails/request-declined.helper/subject': 'Uma visita ficou sem efeito: {title}',
  'mails/request-declined.helper/text':
    'A equipa de moderação tirou «{title}» do quadro, por isso o que combinaram fica sem efeito. Não precisa de fazer mais nada.',
  'mails/request-cancelled.helper/subject': '{other} cancelou: {title}',
  'mails/request-cancelled.helper/text':
    '{other} já não precisa de ajuda com «{title}», por isso não precisa de fazer mais nada. Obrigado por estar disponível.',
  'mails/request-changed.helper/subject': '{other} mudou um pedido: {title}',
  'mails/request-changed.helper/text': '{other} mudou «{title}». Veja outra vez o pedido antes de ir.',
  'mails/request-expired.helper/subject': 'Um pedido terminou: {title}',
  'mails/request-expired.helper/text':
    'O tempo de «{title}» acabou, por isso o que combinaram fica sem efeito. Obrigado por estar disponível.',
  // `time` is how long the help took: 2 hours 30 minutes.
  'mails/request-done.helper/subject': 'Obrigado. «{title}» está feito',
  'mails/request-done.helper/text': '{other} confirmou que «{title}» está feito.',
  'mails/request-done.helper/text/with-time': '{other} confirmou que «{title}» está feito. Tempo que deu: {time}.',
  'mails/request-done.helper/next': 'Se não está acabado, diga-o em «O meu espaço» no prazo de 14 dias.',
  'mails/request-done-by-time.helper/subject': 'Obrigado. «{title}» está feito',
  'mails/request-done-by-time.helper/text': '«{title}» está feito. Se não está acabado, diga-o em «O meu espaço» no prazo de 14 dias.',
  'mails/request-done-by-time.helper/text/with-time':
    '«{title}» está feito. Tempo registado como seu: {time}. Se não está acabado, diga-o em «O meu espaço» no prazo de 14 dias.',
  'mails/request-reopened.helper/subject': 'Não está acabado: {title}',
  'mails/request-reopened.helper/text': '{other} diz que «{title}» ainda não está acabado. Troquem mensagens em «O meu espaço».',
  'mails/match-ended-by-asker.helper/subject': '{other} já não precisa da sua ajuda: {title}',
  'mails/match-ended-by-asker.helper/text':
    '{other} cancelou a ajuda combinada para «{title}». Não precisa de fazer mais nada. Obrigado por estar disponível.',
  'mails/match-ended-by-helper.helper/subject': 'Retirou a sua ajuda: {title}',
  'mails/match-ended-by-helper.helper/text': 'Já não vai ajudar com «{title}». Avisámos {other}.',
  'mails/match-ended.helper/subject': 'Uma ajuda combinada ficou sem efeito: {title}',
  'mails/match-ended.helper/text': 'A ajuda combinada para «{title}» ficou sem efeito. Não precisa de fazer mais nada.',

  // To either of the two.
  'mails/message-received.either/subject': '{other} escreveu-lhe: {title}',
  'mails/message-received.either/text': 'Tem uma nova mensagem de {other} sobre «{title}».',

  // To moderators, who read requests and reports before others see them.
  'mails/request-waits.moderator/subject': 'Um pedido está à sua espera: {reference}',
  'mails/request-waits.moderator/text': '«{title}» está à espera de leitura.',
  'mails/request-waits.moderator/text/danger': '«{title}» está à espera de leitura, porque as palavras podem falar de perigo.',
  'mails/request-waits.moderator/next': 'Inicie sessão, leia o pedido em «O meu espaço» e depois aprove ou recuse, com uma razão.',
  'mails/reported.moderator/subject': 'Uma denúncia está à sua espera',
  // `reason` is one of the six below, or what somebody wrote.
  'mails/reported.moderator/text': 'Recebemos uma denúncia sobre «{title}»: {reason}.',
  'mails/reported.moderator/next': 'Inicie sessão e leia a denúncia em «O meu espaço». A pessoa denunciada não fica a saber.',
  'mails/report-reason/danger': 'perigo',
  'mails/report-reason/money': 'dinheiro',
  'mails/report-reason/rude': 'ofensa',
  'mails/report-reason/private-details': 'dados pessoais',
  'mails/report-reason/not-real': 'não é verdadeiro',
  'mails/report-reason/other': 'outra coisa',
  'mails/message-danger.moderator/subject': 'Palavras de perigo numa mensagem',
  'mails/message-danger.moderator/text': 'Uma mensagem sobre «{title}» pode falar de perigo. Inicie sessão e leia-a em «O meu espaço».',
  'mails/visit-off.asker/subject': 'A visita foi cancelada: {title}',
  'mails/visit-off.asker/text':
    '{other} não pode vir ajudar com “{title}”. O lugar está livre para outra pessoa da vizinhança e estamos à procura. Se não puder esperar, fale com as pessoas indicadas abaixo.',
  'mails/check-in-overdue.coordinator/subject': 'Uma visita pode estar atrasada: {title}',
  'mails/check-in-overdue.coordinator/text':
    '{other} não disse que saiu depois de “{title}”. A visita devia ter terminado há meia hora ou mais. Telefone e decida com quem trata da proteção o que fazer a seguir.',
  'mails/data-erased.person/subject': 'Os seus dados foram apagados',
  'mails/data-erased.person/text':
    'O que guardávamos de si foi apagado, como pediu. As ajudas que foram dadas ficam sem o seu nome. Este é o último e-mail que recebe de nós.',
  'mails/checks-wait.coordinator/subject': 'Uma verificação espera por si',
  'mails/checks-wait.coordinator/text':
    'A verificação de uma pessoa voluntária espera por si. De quem é e o que fazer está na sua mesa depois de iniciar sessão.',
  'mails/help-ended.coordinator/subject': 'Um voluntário não pode ajudar por agora',
  'mails/help-ended.coordinator/text':
    'O que um voluntário tinha combinado e que exige uma verificação terminou. Quem é, e o que fazer, está na sua secretária depois de iniciar sessão.',
  'mails/checks-changed.volunteer/subject': 'Uma das suas verificações precisa de si',
  'mails/checks-changed.volunteer/text':
    'Algo mudou numa das suas verificações. O que é, e o que fazer a seguir, está na sua página depois de iniciar sessão.',

  'mails/when': 'Quando: {when}',
  'mails/where': 'Onde: {where}',
  'mails/calendar': 'Para o seu calendário: {link}',
  'mails/give-up': 'Se não puder ir, liberte o seu lugar, para que outra pessoa o tenha.',
  'mails/booking-booked.volunteer/subject': 'Tem um lugar: {title}',
  'mails/booking-booked.volunteer/text': '{other} conta consigo em «{title}».',
  'mails/booking-waiting.volunteer/subject': 'Está na lista de espera: {title}',
  'mails/booking-waiting.volunteer/text': '«{title}» de {other} está completo. Está na lista de espera.',
  'mails/booking-waiting.volunteer/next':
    'Quando houver um lugar livre, fica com ele a pessoa seguinte da lista. Escrevemos-lhe quando for seu.',
  'mails/booking-moved-up.volunteer/subject': 'Agora tem um lugar: {title}',
  'mails/booking-moved-up.volunteer/text': 'Há um lugar livre e é seu: {other} conta consigo em «{title}».',
  'mails/booking-joined.volunteer/subject': 'A sua participação ficou registada: {title}',
  'mails/booking-joined.volunteer/text': '{other} sabe que quer ajudar com «{title}» e vai contactar consigo.',
  'mails/booking-cancelled.volunteer/subject': 'O seu lugar ficou sem efeito: {title}',
  'mails/booking-cancelled.volunteer/text': 'O seu lugar em «{title}» de {other} ficou sem efeito. Não precisa de fazer mais nada.',
  'mails/session-reminder.volunteer/subject': 'Em breve: {title}',
  'mails/session-reminder.volunteer/text': 'Um lembrete: {other} conta consigo em «{title}».',
  'mails/session-changed.volunteer/subject': 'Outra hora ou outro local: {title}',
  'mails/session-changed.volunteer/text': '{other} mudou «{title}». Agora é assim.',
  'mails/session-cancelled.volunteer/subject': 'Foi cancelado: {title}',
  'mails/session-cancelled.volunteer/text': '{other} cancelou «{title}». Não precisa de fazer mais nada.',
  'mails/application-received.volunteer/subject': 'A sua candidatura foi enviada: {title}',
  'mails/application-received.volunteer/text': '{other} tem a sua candidatura a «{title}».',
  'mails/application-received.volunteer/next': 'Escrevemos-lhe quando houver resposta.',
  'mails/application-accepted.volunteer/subject': '{other} disse que sim: {title}',
  'mails/application-accepted.volunteer/text': '{other} aceitou a sua candidatura a «{title}».',
  'mails/application-accepted.volunteer/next': 'Se houver datas, escolha as que lhe convêm.',
  'mails/application-declined.volunteer/subject': '{other} disse que não desta vez: {title}',
  'mails/application-declined.volunteer/text': '{other} recusou a sua candidatura a «{title}». Há mais organizações que precisam de ajuda.',
  'mails/application-reconsidered.volunteer/subject': '{other} está a rever: {title}',
  'mails/application-reconsidered.volunteer/text':
    '{other} retirou o sim à sua candidatura a «{title}». Está de novo em aberto e as datas que escolheu ficam anuladas. Saberá o que decidirem.',
  'mails/application-waits.coordinator/subject': 'Uma candidatura está à sua espera: {title}',
  'mails/application-waits.coordinator/text': '{other} gostava de ajudar com «{title}».',
  'mails/application-waits.coordinator/next': 'Inicie sessão, leia a candidatura e depois aceite ou recuse.',
  'mails/organisation-waits.approver/subject': 'Uma organização está à sua espera: {title}',
  'mails/organisation-waits.approver/text': '«{title}» gostava de encontrar aqui pessoas voluntárias.',
  'mails/organisation-waits.approver/next': 'Inicie sessão, leia o que diz e depois aprove ou recuse, com uma razão.',
  'mails/organisation-approved.organisation/subject': 'A sua organização foi aprovada: {title}',
  'mails/organisation-approved.organisation/text': '«{title}» já pode procurar aqui pessoas voluntárias.',
  'mails/organisation-approved.organisation/next': 'Acrescente o que há para fazer e as datas.',
  'mails/organisation-declined.organisation/subject': 'A sua organização não foi aprovada: {title}',
  'mails/organisation-declined.organisation/text': 'Lemos o que enviou sobre «{title}» e não podemos aprovar.',
  'mails/organisation-declined.organisation/next': 'Pode mudar e enviar outra vez, ou telefonar-nos.',
  'mails/organisation-withdrawn.organisation/subject': 'A sua organização deixou de estar aprovada: {title}',
  'mails/organisation-withdrawn.organisation/text': 'Retirámos a aprovação de «{title}». O que oferece já não é mostrado.',
  'mails/organisation-withdrawn.organisation/next': 'Se tiver perguntas, telefone-nos.',
  'mails/suggestion/about-one': 'Uma ajuda faria jeito a {other}: {title}',
  'mails/suggestion/about-several': 'Pedidos à sua medida',
  'mails/suggestion/intro': 'Isto está agora no quadro e é à sua medida.',
  'mails/suggestion/line': '{other}: «{title}», {area}',
  'mails/suggestion/why': 'Porquê você: {reasons}.',
  'mails/suggestion/see': 'Ver e oferecer ajuda: {link}',
  'mails/suggestion/not-this-time': 'Desta vez não: {link}',
  'mails/suggestion/no-blame': 'Se não lhe convém, não faz mal: pedimos a outra pessoa.',
  'mails/suggestion/stop': 'Não receber mais destes e-mails: {link}',
  'mails/suggestion-reason/from-home': 'pode ser feito a partir de casa',
  'mails/suggestion-reason/near': 'perto de si',
  'mails/suggestion-reason/same-area': 'no seu bairro',
  'mails/suggestion-reason/within': 'a menos de {distance} de si',
  'mails/suggestion-reason/language': 'língua em comum: {language}',
  'mails/suggestion-reason/free/morning': 'tem tempo livre: {day}, manhã',
  'mails/suggestion-reason/free/afternoon': 'tem tempo livre: {day}, tarde',
  'mails/suggestion-reason/free/evening': 'tem tempo livre: {day}, noite',
  'mails/suggestion-reason/skills': 'precisa do que sabe fazer',
  'mails/suggestion-reason/helped': 'já ajudou antes',
  'mails/suggestion-reason/waiting': 'espera há {time}',
  'mails/reference/subject': '{name} gostaria que falasse em seu favor',
  'mails/reference/text': '{name} quer ajudar os vizinhos com {community} e deu o seu nome, porque se conhecem bem.',
  'mails/reference/what': 'Fazemos quatro perguntas curtas. Só os coordenadores de {community} leem a sua resposta. {name} nunca a lê.',
  'mails/reference/link': 'Responda aqui, no prazo de {days} dias: {link}',
  'mails/reference/otherwise': 'Se não conhece {name}, ou prefere não responder, não tem de fazer nada.',
  'mails/guardian/subject': '{name} quer ser voluntário e precisa do seu sim',
  'mails/guardian/text': '{name} quer ajudar os vizinhos com {community} e indicou-o como mãe, pai ou tutor.',
  'mails/guardian/what':
    'Dos 13 aos 15 anos ajuda-se só em grupo ou com alguém ao lado. Nunca a sós com outra pessoa, sem mensagens com adultos desconhecidos e em nenhum mapa.',
  'mails/guardian/link': 'Leia mais e diga que sim aqui, no prazo de {days} dias: {link}',
  'mails/guardian/otherwise': 'Se não conhece {name}, ou não concorda, não há nada a fazer: sem o seu sim, a conta só pode ler.',
};
