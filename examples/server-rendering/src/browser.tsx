import { hydrateRoot } from 'react-dom/client';
import { Page, type Facts } from './page';
import './page.css';

const facts = JSON.parse(document.getElementById('facts')!.textContent) as Facts;
hydrateRoot(document.getElementById('root')!, <Page {...facts} />);
