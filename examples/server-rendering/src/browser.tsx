import { hydrateRoot } from 'react-dom/client';
import { Page, type Facts } from './page';
import { Volunteering, type VolunteeringFacts } from './volunteering';
import './page.css';

const root = document.getElementById('root')!;
const facts = JSON.parse(document.getElementById('facts')!.textContent) as Facts & VolunteeringFacts;
hydrateRoot(root, location.pathname === '/volunteer' ? <Volunteering {...facts} /> : <Page {...facts} />);
