/** English: What the list of roles says. */
export const words = {
  'down/goodturn-opportunity-list': 'Roles cannot be shown just now',
} as const;
