import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/**
 * Spanish: e-mails. Short words, who did what, what happens next; never a place, never the safe words. `title` is the request's
 * title, `other` the name of the neighbour who did something, `link` a web address.
 */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Hola, {name}:',
  'mails/greeting-without-name': 'Hola:',
  'mails/see-request': 'Véala aquí: {link}',
  'mails/see-yours': 'Ir a «Mi espacio»: {link}',
  'mails/signature': '{community}, gente del barrio que se ayuda',
  'mails/questions': '¿Preguntas? {contact}',
  'mails/danger': 'Si usted u otra persona está en peligro, llame al 999.',
  'mails/reason': 'El motivo que se dio: «{reason}»',
  'mails/thanks': '{other} dice: «{thanks}»',
  'mails/hours': { one: '{count} hora', many: '{count} de horas', other: '{count} horas' },
  'mails/minutes': { one: '{count} minuto', many: '{count} de minutos', other: '{count} minutos' },
  // How long something took, such as 2 hours 30 minutes.
  'mails/hours-and-minutes': '{hours} y {minutes}',

  // The code to sign in with. `code` is six numbers.
  'mails/code/subject': '{code} es su código para {community}',
  'mails/code/text': 'Su código es {code}.',
  'mails/code/where': {
    one: 'Escríbalo en la página donde lo pidió. Puede usarlo durante {count} minuto.',
    many: 'Escríbalo en la página donde lo pidió. Puede usarlo durante {count} de minutos.',
    other: 'Escríbalo en la página donde lo pidió. Puede usarlo durante {count} minutos.',
  },
  'mails/code/secret': 'Nadie de Goodturn le pedirá nunca este código.',
  'mails/code/unasked': 'Si usted no lo pidió, puede borrar este correo: sin el código nadie puede iniciar sesión en su nombre.',

  // To somebody who asks for help, about their own request.
  'mails/request-posted.asker/subject': 'Su solicitud está en el tablón: {title}',
  'mails/request-posted.asker/text': '«{title}» está en el tablón. Su referencia es {reference}.',
  'mails/request-posted.asker/next':
    'Le avisaremos por correo cuando alguien del barrio ofrezca ayuda. Puede tardar unos días. Usted elige qué oferta aceptar.',
  'mails/request-held.asker/subject': 'Alguien de nuestro equipo leerá primero su solicitud: {title}',
  'mails/request-held.asker/text':
    'Hemos recibido «{title}». Su referencia es {reference}. Alguien de nuestro equipo lee la solicitud antes de ponerla en el tablón, y entonces le avisaremos por correo.',
  'mails/request-held.asker/next':
    'Si necesita hablar con alguien ahora, Samaritans responde día y noche en el 116 123. En caso de peligro, llame al 999.',
  'mails/request-approved.asker/subject': 'Su solicitud está en el tablón: {title}',
  'mails/request-approved.asker/text':
    'Hemos leído «{title}» y ya está en el tablón. Le avisaremos por correo cuando alguien del barrio ofrezca ayuda.',
  'mails/request-declined.asker/subject': 'Su solicitud no está en el tablón: {title}',
  'mails/request-declined.asker/text': 'Hemos leído «{title}» y no podemos ponerla en el tablón.',
  'mails/request-declined.asker/next': 'Puede pedirlo otra vez con otras palabras, o llamarnos.',
  'mails/request-cancelled.asker/subject': 'Usted canceló su solicitud: {title}',
  'mails/request-cancelled.asker/text': '«{title}» ya no está en el tablón. Hemos avisado a las personas que habían ofrecido ayuda.',
  'mails/request-expiring.asker/subject': {
    one: 'Su solicitud termina en {count} día: {title}',
    many: 'Su solicitud termina en {count} de días: {title}',
    other: 'Su solicitud termina en {count} días: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '«{title}» sale del tablón en {count} día. Si después todavía necesita ayuda, pídala otra vez: lleva un minuto.',
    many: '«{title}» sale del tablón en {count} de días. Si después todavía necesita ayuda, pídala otra vez: lleva un minuto.',
    other: '«{title}» sale del tablón en {count} días. Si después todavía necesita ayuda, pídala otra vez: lleva un minuto.',
  },
  'mails/request-expired.asker/subject': 'Su solicitud ha terminado: {title}',
  'mails/request-expired.asker/text':
    '«{title}» estuvo en el tablón todo su tiempo y ya no está. Si todavía necesita ayuda, pídala otra vez.',
  'mails/request-done-by-time.asker/subject': 'Hecho: «{title}»',
  'mails/request-done-by-time.asker/text':
    'Alguien del barrio nos dijo que la ayuda con «{title}» ya está hecha. Han pasado siete días, así que hemos cerrado la solicitud. Si todavía falta algo, dígalo en «Mi espacio» en los próximos 14 días.',
  'mails/request-reopened.asker/subject': 'No está terminado: {title}',
  'mails/request-reopened.asker/text': '{other} dice que la ayuda con «{title}» todavía no está terminada. Escríbanse en «Mi espacio».',
  'mails/offer-received.asker/subject': '{other} le ofrece ayuda: {title}',
  'mails/offer-received.asker/text': '{other} le ofrece ayuda con «{title}».',
  'mails/offer-received.asker/next':
    'Lea la oferta en «Mi espacio» y luego acéptela o rechácela. Solo una persona que usted acepte ve adónde ir.',
  'mails/offer-withdrawn.asker/subject': '{other} retiró su oferta: {title}',
  'mails/offer-withdrawn.asker/text': '{other} ya no puede ofrecer ayuda con «{title}». Otras personas del barrio aún ven la solicitud.',
  'mails/match-ended-by-asker.asker/subject': 'Usted canceló la visita: {title}',
  'mails/match-ended-by-asker.asker/text':
    '{other} ya no viene a ayudar con «{title}» y ya no ve dónde es. Ya hay sitio para otra persona del barrio.',
  'mails/match-ended-by-helper.asker/subject': '{other} no puede venir: {title}',
  'mails/match-ended-by-helper.asker/text':
    '{other} al final no puede ayudar con «{title}» y ya no ve dónde es. Otra vez hay sitio para otra persona del barrio.',
  'mails/match-ended.asker/subject': 'Se ha cancelado una visita: {title}',
  'mails/match-ended.asker/text': 'Se ha cancelado una de las visitas para «{title}». Otra vez hay sitio para otra persona del barrio.',
  'mails/helper-done.asker/subject': '¿Está hecho? {title}',
  'mails/helper-done.asker/text': '{other} dice que la ayuda con «{title}» ya está hecha.',
  'mails/helper-done.asker/next':
    'En «Mi espacio», diga cuánto tiempo llevó y dé las gracias si quiere. Si no dice nada, cerramos la solicitud después de 7 días. Si todavía falta algo, dígalo allí.',

  // To a neighbour who offered help or gives it.
  'mails/offer-accepted.helper/subject': '{other} dijo que sí: {title}',
  'mails/offer-accepted.helper/text': '{other} aceptó su oferta de ayudar con «{title}».',
  'mails/offer-accepted.helper/next':
    'En «Mi espacio» encontrará ahora adónde ir, las palabras de seguridad para la puerta y los mensajes entre ustedes.',
  'mails/offer-declined.helper/subject': '{other} dijo que no esta vez: {title}',
  'mails/offer-declined.helper/text': '{other} no aceptó su oferta de ayudar con «{title}». Hay más gente del barrio que necesita ayuda.',
  'mails/offer-closed.helper/subject': 'Una solicitud se ha cerrado: {title}',
  'mails/offer-closed.helper/text':
    '«{title}» ha terminado, así que su oferta está cerrada. Gracias por ofrecer su ayuda. Hay más gente del barrio que necesita ayuda.',
  'mails/request-declined.helper/subject': 'Se ha cancelado una visita: {title}',
  'mails/request-declined.helper/text':
    'El equipo de moderación quitó «{title}» del tablón, así que la visita se cancela. No tiene que hacer nada más.',
  'mails/request-cancelled.helper/subject': '{other} canceló: {title}',
  'mails/request-cancelled.helper/text':
    '{other} ya no necesita ayuda con «{title}», así que no tiene que hacer nada más. Gracias por estar ahí.',
  'mails/request-changed.helper/subject': '{other} cambió una solicitud: {title}',
  'mails/request-changed.helper/text': '{other} cambió «{title}». Léala de nuevo antes de ir.',
  'mails/request-expired.helper/subject': 'Una solicitud ha terminado: {title}',
  'mails/request-expired.helper/text': 'El tiempo de «{title}» se ha acabado, así que la visita se cancela. Gracias por estar ahí.',
  // `time` is how long the help took: 2 hours 30 minutes.
  'mails/request-done.helper/subject': 'Gracias. Hecho: «{title}»',
  'mails/request-done.helper/text': '{other} confirmó que la ayuda con «{title}» ya está hecha.',
  'mails/request-done.helper/text/with-time': '{other} confirmó que la ayuda con «{title}» ya está hecha y que usted dedicó {time}.',
  'mails/request-done.helper/next': 'Si todavía falta algo, dígalo en «Mi espacio» en los próximos 14 días.',
  'mails/request-done-by-time.helper/subject': 'Gracias. Hecho: «{title}»',
  'mails/request-done-by-time.helper/text':
    'La ayuda con «{title}» está hecha. Si todavía falta algo, dígalo en «Mi espacio» en los próximos 14 días.',
  'mails/request-done-by-time.helper/text/with-time':
    'La ayuda con «{title}» está hecha, y hemos anotado {time} a su nombre. Si todavía falta algo, dígalo en «Mi espacio» en los próximos 14 días.',
  'mails/request-reopened.helper/subject': 'No está terminado: {title}',
  'mails/request-reopened.helper/text': '{other} dice que la ayuda con «{title}» todavía no está terminada. Escríbanse en «Mi espacio».',
  'mails/match-ended-by-asker.helper/subject': '{other} ya no necesita su ayuda: {title}',
  'mails/match-ended-by-asker.helper/text': '{other} canceló su visita para «{title}». No tiene que hacer nada más. Gracias por estar ahí.',
  'mails/match-ended-by-helper.helper/subject': 'Usted canceló su visita: {title}',
  'mails/match-ended-by-helper.helper/text': 'Usted ya no ayuda con «{title}». Hemos avisado a {other}.',
  'mails/match-ended.helper/subject': 'Se ha cancelado una visita: {title}',
  'mails/match-ended.helper/text': 'La visita para «{title}» se ha cancelado. No tiene que hacer nada más.',

  // To either of the two.
  'mails/message-received.either/subject': '{other} le ha escrito: {title}',
  'mails/message-received.either/text': 'Tiene un mensaje nuevo de {other} sobre «{title}».',

  // To moderators, who read requests and reports before others see them.
  'mails/request-waits.moderator/subject': 'Una solicitud le espera: {reference}',
  'mails/request-waits.moderator/text': '«{title}» está pendiente de lectura.',
  'mails/request-waits.moderator/text/danger': '«{title}» está pendiente de lectura, porque sus palabras pueden hablar de peligro.',
  'mails/request-waits.moderator/next': 'Inicie sesión, léala en «Mi espacio» y luego apruébela, o rechácela con un motivo.',
  'mails/reported.moderator/subject': 'Un aviso le espera',
  // `reason` is one of the six below, or what somebody wrote.
  'mails/reported.moderator/text': 'Alguien avisó de algo sobre «{title}»: {reason}.',
  'mails/reported.moderator/next': 'Inicie sesión y lea el aviso en «Mi espacio». La persona de la que trata no lo sabe.',
  'mails/report-reason/danger': 'peligro',
  'mails/report-reason/money': 'dinero',
  'mails/report-reason/rude': 'ofensivo',
  'mails/report-reason/private-details': 'datos privados',
  'mails/report-reason/not-real': 'no es verdad',
  'mails/report-reason/other': 'otra cosa',
  'mails/message-danger.moderator/subject': 'Palabras que hablan de peligro en un mensaje',
  'mails/message-danger.moderator/text': 'Un mensaje sobre «{title}» puede hablar de peligro. Inicie sesión y léalo en «Mi espacio».',
  'mails/visit-off.asker/subject': 'La visita queda anulada: {title}',
  'mails/visit-off.asker/text':
    '{other} no puede venir a ayudar con «{title}». La plaza está libre para otra persona del barrio y la estamos buscando. Si no puede esperar, pregunte a las personas que figuran abajo.',
  'mails/check-in-overdue.coordinator/subject': 'Una visita puede haberse alargado: {title}',
  'mails/check-in-overdue.coordinator/text':
    '{other} no ha dicho que se fue después de «{title}». La visita debía terminar hace media hora o más. Llame a esa persona y decida con quien lleva la protección qué hacer ahora.',
  'mails/data-erased.person/subject': 'Sus datos están borrados',
  'mails/data-erased.person/text':
    'Lo que guardábamos de usted está borrado, como pidió. Las ayudas que se hicieron quedan sin su nombre. Este es el último correo que recibe de nosotros.',
  'mails/checks-wait.coordinator/subject': 'Una comprobación le espera',
  'mails/checks-wait.coordinator/text':
    'La comprobación de una persona voluntaria le espera. Verá de quién es y qué hacer en su mesa cuando inicie sesión.',
  'mails/help-ended.coordinator/subject': 'Un voluntario no puede ayudar por ahora',
  'mails/help-ended.coordinator/text':
    'Ha terminado lo que un voluntario había acordado y exige una comprobación. Quién es y qué hacer está en su mesa cuando inicie sesión.',
  'mails/checks-changed.volunteer/subject': 'Una de sus comprobaciones le necesita',
  'mails/checks-changed.volunteer/text':
    'Algo ha cambiado en una de sus comprobaciones. Verá qué es y qué hacer después en su página cuando inicie sesión.',

  'mails/when': 'Cuándo: {when}',
  'mails/where': 'Dónde: {where}',
  'mails/calendar': 'Para su calendario: {link}',
  'mails/give-up': 'Si no puede ir, deje libre su plaza para que la aproveche otra persona.',
  'mails/booking-booked.volunteer/subject': 'Tiene una plaza: {title}',
  'mails/booking-booked.volunteer/text': '{other} cuenta con usted en «{title}».',
  'mails/booking-waiting.volunteer/subject': 'Está en la lista de espera: {title}',
  'mails/booking-waiting.volunteer/text': '«{title}» de {other} está completo. Está en la lista de espera.',
  'mails/booking-waiting.volunteer/next':
    'Cuando quede una plaza libre, será para la siguiente persona de la lista. Le escribiremos cuando sea suya.',
  'mails/booking-moved-up.volunteer/subject': 'Ya tiene una plaza: {title}',
  'mails/booking-moved-up.volunteer/text': 'Ha quedado una plaza libre y es suya: {other} cuenta con usted en «{title}».',
  'mails/booking-joined.volunteer/subject': 'Se ha unido: {title}',
  'mails/booking-joined.volunteer/text': '{other} sabe que usted quiere ayudar con «{title}» y le escribirá.',
  'mails/booking-cancelled.volunteer/subject': 'Su plaza se ha cancelado: {title}',
  'mails/booking-cancelled.volunteer/text': 'Su plaza en «{title}» de {other} se ha cancelado. No tiene que hacer nada más.',
  'mails/session-reminder.volunteer/subject': 'Muy pronto: {title}',
  'mails/session-reminder.volunteer/text': 'Un recordatorio: {other} cuenta con usted en «{title}».',
  'mails/session-changed.volunteer/subject': 'Otra hora u otro lugar: {title}',
  'mails/session-changed.volunteer/text': '{other} ha cambiado «{title}». Ahora queda así.',
  'mails/session-cancelled.volunteer/subject': 'Se ha cancelado: {title}',
  'mails/session-cancelled.volunteer/text': '{other} ha cancelado «{title}». No tiene que hacer nada más.',
  'mails/application-received.volunteer/subject': 'Su solicitud está enviada: {title}',
  'mails/application-received.volunteer/text': '{other} tiene su solicitud para «{title}».',
  'mails/application-received.volunteer/next': 'Le escribiremos cuando respondan.',
  'mails/application-accepted.volunteer/subject': '{other} ha dicho que sí: {title}',
  'mails/application-accepted.volunteer/text': '{other} ha aceptado su solicitud para «{title}».',
  'mails/application-accepted.volunteer/next': 'Si hay fechas, elija las que le vengan bien.',
  'mails/application-declined.volunteer/subject': '{other} ha dicho que no esta vez: {title}',
  'mails/application-declined.volunteer/text':
    '{other} no ha aceptado su solicitud para «{title}». Hay más organizaciones que necesitan ayuda.',
  'mails/application-reconsidered.volunteer/subject': '{other} lo está revisando: {title}',
  'mails/application-reconsidered.volunteer/text':
    '{other} ha retirado el sí a su solicitud para «{title}». Vuelve a estar abierta y las fechas que eligió quedan anuladas. Le dirán qué deciden.',
  'mails/application-waits.coordinator/subject': 'Una solicitud para colaborar le espera: {title}',
  'mails/application-waits.coordinator/text': '{other} quiere ayudar con «{title}».',
  'mails/application-waits.coordinator/next': 'Inicie sesión, lea la solicitud y luego acéptela o rechácela.',
  'mails/organisation-waits.approver/subject': 'Una organización le espera: {title}',
  'mails/organisation-waits.approver/text': '«{title}» quiere encontrar voluntariado aquí.',
  'mails/organisation-waits.approver/next': 'Inicie sesión, lea lo que dice y luego apruébela, o rechácela con un motivo.',
  'mails/organisation-approved.organisation/subject': 'Su organización está aprobada: {title}',
  'mails/organisation-approved.organisation/text': '«{title}» ya puede buscar voluntariado aquí.',
  'mails/organisation-approved.organisation/next': 'Añada lo que hay que hacer y sus fechas.',
  'mails/organisation-declined.organisation/subject': 'Su organización no está aprobada: {title}',
  'mails/organisation-declined.organisation/text': 'Hemos leído lo que envió sobre «{title}» y no podemos aprobarlo.',
  'mails/organisation-declined.organisation/next': 'Puede cambiarlo y enviarlo otra vez, o llamarnos.',
  'mails/organisation-withdrawn.organisation/subject': 'Su organización ya no está aprobada: {title}',
  'mails/organisation-withdrawn.organisation/text': 'Hemos retirado la aprobación de «{title}». Lo que ofrece ya no se muestra.',
  'mails/organisation-withdrawn.organisation/next': 'Llámenos si tiene preguntas.',
  'mails/suggestion/about-one': 'A {other} le vendría bien una mano: {title}',
  'mails/suggestion/about-several': 'Solicitudes que le van bien',
  'mails/suggestion/intro': 'Esto está ahora en el tablón y le va bien a usted.',
  'mails/suggestion/line': '{other}: «{title}», {area}',
  'mails/suggestion/why': 'Por qué usted: {reasons}.',
  'mails/suggestion/see': 'Verlo y ofrecerse: {link}',
  'mails/suggestion/not-this-time': 'Esta vez no: {link}',
  'mails/suggestion/no-blame': 'Si no le va bien, no pasa nada: se lo pedimos a otra persona.',
  'mails/suggestion/stop': 'No recibir más de estos correos: {link}',
  'mails/suggestion-reason/from-home': 'se puede hacer desde casa',
  'mails/suggestion-reason/near': 'cerca de usted',
  'mails/suggestion-reason/same-area': 'en su barrio',
  'mails/suggestion-reason/within': 'a menos de {distance} de usted',
  'mails/suggestion-reason/language': 'idioma en común: {language}',
  'mails/suggestion-reason/free/morning': 'usted tiene libre: {day}, mañana',
  'mails/suggestion-reason/free/afternoon': 'usted tiene libre: {day}, tarde',
  'mails/suggestion-reason/free/evening': 'usted tiene libre: {day}, noche',
  'mails/suggestion-reason/skills': 'necesita lo que usted sabe hacer',
  'mails/suggestion-reason/helped': 'usted ya ha ayudado antes',
  'mails/suggestion-reason/waiting': 'espera desde hace {time}',
  'mails/reference/subject': 'A {name} le gustaría que hablara en su favor',
  'mails/reference/text': '{name} quiere ayudar a sus vecinos con {community} y ha dado el nombre de usted, porque se conocen bien.',
  'mails/reference/what': 'Hacemos cuatro preguntas breves. Solo los coordinadores de {community} leen su respuesta. {name} nunca la lee.',
  'mails/reference/link': 'Responda aquí, en un plazo de {days} días: {link}',
  'mails/reference/otherwise': 'Si no conoce a {name}, o prefiere no responder, no tiene que hacer nada.',
  'mails/guardian/subject': '{name} quiere ser voluntario y necesita su permiso',
  'mails/guardian/text': '{name} quiere ayudar a sus vecinos con {community} y le ha nombrado como madre, padre o tutor.',
  'mails/guardian/what':
    'De los 13 a los 15 años se ayuda solo en grupo o con alguien al lado. Nunca a solas con otra persona, sin mensajes con adultos desconocidos y sin aparecer en ningún mapa.',
  'mails/guardian/link': 'Lea más y dé su permiso aquí, en un plazo de {days} días: {link}',
  'mails/guardian/otherwise':
    'Si no conoce a {name}, o no está de acuerdo, no hay nada que hacer: sin su permiso la cuenta solo puede leer.',
};
