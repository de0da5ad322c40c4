import type {} from '@goodturn/widgets/react';
import { useEffect } from 'react';

/** What the server knew as it rendered. The browser is handed the same, because React compares. */
export interface Facts {
  readonly api: string;
  readonly community: string;
  /** Absent when the API could not be read. */
  readonly requests?: readonly { readonly id: string; readonly title: string; readonly area: string }[];
}

/** The page, on the server and in the browser. What stands in the element is read until it is a board, and where it never becomes one. */
export function Page({ api, community, requests }: Facts) {
  const hosted = `${api}/c/${community}`;

  useEffect(() => {
    // After React has taken over: an element that is defined sets attributes of its own, which React would not expect.
    void import('@goodturn/widgets/request-board/define');
  }, []);

  return (
    <>
      <h1>Neighbours</h1>
      <goodturn-request-board api={api} community={community}>
        {requests && (
          <>
            <h2>Neighbours who need a hand</h2>
            <ul>
              {requests.map(({ id, title, area }) => (
                <li key={id}>
                  <a href={`${hosted}/requests/${id}`}>{title}</a>, {area}
                </li>
              ))}
            </ul>
            <p>
              <a href={hosted}>Ask for help or offer it</a>
            </p>
          </>
        )}
        <p>To ask by telephone, call 020 7946 0000.</p>
      </goodturn-request-board>
      <footer>
        <p>
          Tower Hamlets neighbours team. <a href="/volunteer">Volunteer</a>
        </p>
      </footer>
    </>
  );
}
