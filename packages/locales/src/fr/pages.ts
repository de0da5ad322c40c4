import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** French: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Aller au contenu principal',
  'pages/languages': 'Autres langues',
  'pages/stale': 'Cette page est restée ouverte longtemps. Vérifiez ce que vous avez écrit et envoyez-le de nouveau',
  'pages/kept': 'Ce que vous écrivez reste dans ce navigateur jusqu’à la publication. Tout s’efface après 30 minutes.',
  'pages/seesPlace': 'L’adresse ou le lieu de rendez-vous',
  'pages/forged': 'Cela ne vient pas de notre propre page',
  'pages/forgedText': 'Un autre site l’a envoyé, donc rien n’a été fait. Ouvrez la page ici et recommencez.',
  'pages/nothing': 'Il n’y a rien à cette adresse',
  'pages/nothingText': 'Vérifiez l’adresse, ou repartez de la liste des demandes.',
  'pages/noCommunity': 'Ce tableau n’existe pas',
  'pages/noCommunityText': 'Vérifiez l’adresse : elle se termine par le nom d’un lieu, comme tower-hamlets.',
};
