import { createTransport } from 'nodemailer';
import type { MailAdapter } from './mail.js';

/**
 * Sends by SMTP, in plain text, with a calendar's file where there is one.
 * @param url `smtp://user:password@host:587` or `smtps://…`
 * @param from what the mails are from: `Goodturn <help@council.example>`
 */
export function smtpMail(url: string, from: string): MailAdapter {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  const domain = /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'goodturn.invalid';
  return {
    deliver: async ({ id, to, subject, text, calendar, language, unsubscribe }) => {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        ...(calendar !== undefined && {
          attachments: [{ filename: 'session.ics', content: calendar, contentType: 'text/calendar; charset=utf-8; method=PUBLISH' }],
        }),
        messageId: `<${id}@${domain}>`,
        // Out-of-office replies to a machine help nobody (RFC 3834); a screen reader speaks the language it is told (RFC 3282).
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': language,
          // One click in the reader's mail program leaves the list (RFC 8058); the mail server signs both (DKIM).
          ...(unsubscribe !== undefined && {
            'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}
