/** Where a sealed field of a certificate is: what is sealed for one place opens in no other. */
export const sealedIn = (communityId: string, certificateId: string, column: string) => ({
  table: 'certificates',
  column,
  communityId,
  rowId: certificateId,
});
