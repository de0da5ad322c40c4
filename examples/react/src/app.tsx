import type {} from '@goodturn/widgets/react';
import { useState } from 'react';
import { api, community } from './goodturn';
import { NewestRequests } from './newest-requests';
import { SignedIn } from './signed-in';

export function App() {
  const [asked, setAsked] = useState(0);
  const [offered, setOffered] = useState(0);
  const [lastTitle, setLastTitle] = useState('');

  return (
    <>
      <header>
        <h1>Neighbours</h1>
        <a href="?volunteer">Volunteer</a>
        <SignedIn />
      </header>
      <NewestRequests key={asked} />
      <p role="status">
        Asked on this page: {asked}. Offered: {offered}.{lastTitle && ` You asked last: ${lastTitle}`}
      </p>
      <goodturn-request-board
        api={api}
        community={community}
        ongoodturn-posted={({ detail }) => {
          setAsked((count) => count + 1);
          setLastTitle(detail.request.title);
        }}
        ongoodturn-offered={() => setOffered((count) => count + 1)}
      >
        <p>The request board is not here just now. To ask for help, call 020 7946 0000.</p>
        <p>
          <a href={`${api}/c/${community}`}>Open the request board on its own page</a>
        </p>
      </goodturn-request-board>
    </>
  );
}
