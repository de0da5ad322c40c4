import type {} from '@goodturn/widgets/react';
import { useState } from 'react';
import { api, community } from './goodturn';

/** Signing up to volunteer, and the roles of organisations to find: a page of its own, because each element has views of its own. */
export function Volunteering() {
  const [news, setNews] = useState('');

  return (
    <>
      <h1>Volunteer</h1>
      <p role="status">{news}</p>
      <goodturn-volunteer-signup api={api} community={community} ongoodturn-volunteered={() => setNews('You signed up: thank you')}>
        <p>Signing up to volunteer is not here just now. Call 020 7946 0000.</p>
      </goodturn-volunteer-signup>
      <h2>Roles of organisations</h2>
      <goodturn-opportunity-list
        api={api}
        community={community}
        heading-level={3}
        ongoodturn-booked={({ detail }) =>
          setNews(detail.booking.status === 'waiting' ? 'You are on the waiting list' : 'You have a place')
        }
      >
        <p>The roles for volunteers are not here just now. Call 020 7946 0000.</p>
      </goodturn-opportunity-list>
    </>
  );
}
