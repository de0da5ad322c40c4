import '@goodturn/widgets/react';
import type { RequestPosted } from '@goodturn/widgets';

export const page = (
  <goodturn-request-board
    community="tower-hamlets"
    api="https://goodturn.example"
    view="ask"
    headingLevel={3}
    className="wide"
    ongoodturn-posted={(event) => {
      const posted: RequestPosted = event;
      return posted.detail.request.title.length;
    }}
  >
    <a href="tel:+442079460000">Ring us</a>
  </goodturn-request-board>
);

// @ts-expect-error the board has no such view
export const wrongView = <goodturn-request-board community="tower-hamlets" view="map" />;
// @ts-expect-error nothing carries a name
export const wrongEvent = <goodturn-request-board ongoodturn-done={(event) => event.detail.name} />;
// @ts-expect-error a misspelt setting
export const wrongSetting = <goodturn-request-board comunity="tower-hamlets" />;
