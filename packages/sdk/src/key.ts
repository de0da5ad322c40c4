/** A random UUID (version 4), also on a page without HTTPS, where `crypto.randomUUID` does not exist. */
export function newKey(): string {
  const digits = (count: number) => Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => (byte % 16).toString(16)).join('');
  // Version 4 and a variant have their fixed places (RFC 9562, 5.4).
  return `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`;
}
