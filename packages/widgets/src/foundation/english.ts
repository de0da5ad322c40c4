export { words as english } from '@goodturn/locales/en/widgets';
