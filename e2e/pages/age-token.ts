/** What the page keeps of a sign-in, whose access token is then made to look as if its time were over. */
export const ageToken = `(() => {
  for (const storage of [localStorage, sessionStorage]) {
    for (const [name, text] of Object.entries(storage)) {
      if (!name.startsWith('goodturn.1 ')) continue;
      const kept = JSON.parse(text);
      const hourMs = 3600000;
      storage.setItem(name, JSON.stringify({ ...kept, receivedAt: kept.receivedAt - hourMs, accessTokenExpiresAt: new Date(Date.now() - 1).toISOString() }));
    }
  }
})()`;
