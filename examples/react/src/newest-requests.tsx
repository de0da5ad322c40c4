import { GoodturnError, type HelpRequest } from '@goodturn/sdk';
import { useEffect, useState } from 'react';
import { goodturn } from './goodturn';

/** The three newest requests, read with the SDK; each link opens its request in the board on this page. */
export function NewestRequests() {
  const [requests, setRequests] = useState<readonly HelpRequest[]>([]);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    const stop = new AbortController();
    const read = async () => {
      try {
        const { items } = await goodturn.requests.list({ limit: 3 }, { signal: stop.signal });
        setRequests(items);
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof GoodturnError)) throw error;
        setProblem(error.message);
      }
    };
    void read();
    return () => stop.abort();
  }, []);

  return (
    <section aria-labelledby="newest">
      <h2 id="newest">Newest requests</h2>
      {problem && <p>{problem}</p>}
      <ul>
        {requests.map(({ id, title, area }) => (
          <li key={id}>
            <a href={`#goodturn/requests/${id}`}>{title}</a>, {area.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
