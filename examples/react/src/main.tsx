import '@goodturn/widgets/opportunity-list/define';
import '@goodturn/widgets/request-board/define';
import '@goodturn/widgets/volunteer-signup/define';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { Volunteering } from './volunteering';
import './page.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>{location.search === '?volunteer' ? <Volunteering /> : <App />}</StrictMode>,
);
