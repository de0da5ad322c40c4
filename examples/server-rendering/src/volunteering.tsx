import type {} from '@goodturn/widgets/react';
import { useEffect } from 'react';

/** What the server knew as it rendered the page of roles. */
export interface VolunteeringFacts {
  readonly api: string;
  readonly community: string;
  /** Absent when the API could not be read. */
  readonly roles?: readonly { readonly id: string; readonly title: string; readonly organisation: string }[];
}

/** Signing up to volunteer and the roles of organisations: each says its own before it is an element, and where it never becomes one. */
export function Volunteering({ api, community, roles }: VolunteeringFacts) {
  const hosted = `${api}/c/${community}`;

  useEffect(() => {
    void import('@goodturn/widgets/volunteer-signup/define');
    void import('@goodturn/widgets/opportunity-list/define');
  }, []);

  return (
    <>
      <h1>Volunteer</h1>
      <goodturn-volunteer-signup api={api} community={community}>
        <p>
          <a href={`${hosted}/volunteer`}>Sign up to volunteer</a>, or call 020 7946 0000.
        </p>
      </goodturn-volunteer-signup>
      <goodturn-opportunity-list api={api} community={community}>
        {roles && (
          <>
            <h2>Roles of organisations</h2>
            <ul>
              {roles.map(({ id, title, organisation }) => (
                <li key={id}>
                  <a href={`${hosted}/opportunities/${id}`}>{title}</a>, {organisation}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={`${hosted}/opportunities`}>All roles for volunteers</a>
        </p>
      </goodturn-opportunity-list>
    </>
  );
}
