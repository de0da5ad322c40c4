/**
 * Opens the doctor where the address of the page asks for it (`?goodturn-doctor`): a panel for whoever builds the page.
 * @param version of the element that the page runs
 */
export function callDoctor(version: string): void {
  if (/[?&]goodturn-doctor\b/.test(location.search))
    import('../doctor/doctor.js').then(
      ({ openDoctor }) => openDoctor(version),
      (error: unknown) => console.error('Goodturn: the doctor did not load.', error),
    );
}
