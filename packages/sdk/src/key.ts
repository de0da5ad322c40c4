/** A random UUID (version 4), made of random bytes because `crypto.randomUUID` does not exist on a page without HTTPS. */
export function newKey(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 4 and a variant have their fixed places (RFC 9562, 5.4).
  return digits.replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-a$4-$5');
}
