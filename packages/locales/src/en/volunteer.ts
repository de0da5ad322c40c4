/** English: What signing up to volunteer says. */
export const words = {
  'down/goodturn-volunteer-signup': 'Signing up cannot be shown just now',
} as const;
