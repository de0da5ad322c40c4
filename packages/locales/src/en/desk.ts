/** English: What the staff desk says. */
export const words = {
  'down/goodturn-staff-desk': 'The staff desk cannot be shown just now',
} as const;
