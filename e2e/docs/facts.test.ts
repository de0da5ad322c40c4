import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.js';
import { BoardPage } from '../pages/board-page.js';
import { siteElsewhere, strictPage, type HostPage } from '../pages/host-page.js';
import { seenOn, watch } from '../pages/page-watch.js';

interface Facts {
  readonly policies: Readonly<
    Record<'elsewhere' | 'trustedTypes' | 'namedTypes' | 'sharedTypes' | 'sameSite', Readonly<Record<string, string>>>
  >;
  readonly cookies: readonly string[];
  readonly requests: readonly { readonly path: string }[];
  readonly storage: readonly { readonly where: 'sessionStorage' | 'localStorage'; readonly key: string }[];
}

/** What docs/privacy.md says: it is printed from the same file. */
const facts = JSON.parse(readFileSync(new URL('../../docs/facts.json', import.meta.url), 'utf8')) as Facts;

/** A policy that allows nothing but what the facts name, and the one picture that browsers ask for. */
const policyOf = (directives: Readonly<Record<string, string>>, goodturn: string): string =>
  [
    "default-src 'none'",
    'img-src data:',
    ...Object.entries(directives).map(([name, value]) => `${name} ${value.replaceAll('{goodturn}', goodturn)}`),
  ].join('; ');

const filled = (text: string, goodturn: string) => text.replaceAll('{goodturn}', goodturn).replaceAll('{community}', 'tower-hamlets');

test.describe('the privacy page tells the truth:', () => {
  const opened: HostPage[] = [];
  test.afterEach(async () => {
    for (const host of opened.splice(0)) await host.stop();
  });
  const open = async (goodturn: string, directives: Readonly<Record<string, string>>): Promise<string> => {
    const host = await siteElsewhere({
      head: `<script type="module" src="${goodturn}/embed/v1/request-board.js"></script>`,
      body: '<goodturn-request-board community="tower-hamlets"><p>Call us</p></goodturn-request-board>',
      policy: policyOf(directives, goodturn),
    });
    opened.push(host);
    return host.url;
  };

  test('what is stored, asked for and allowed is what it lists, with no cookie', async ({ neighbour, demo }) => {
    const url = await open(demo.url, facts.policies.trustedTypes);
    const ruth = await neighbour('Ruth', undefined, url);
    const { page, board } = ruth;
    await watch(page);
    const addresses: URL[] = [];
    page.on('request', (request) => addresses.push(new URL(request.url())));
    const stored = () =>
      page.evaluate(() =>
        (['sessionStorage', 'localStorage'] as const).flatMap((where) => Object.keys(globalThis[where]).map((key) => `${where} ${key}`)),
      );
    const seen = new Set<string>();
    const look = async () => {
      for (const one of await stored()) seen.add(one);
    };

    await board.open();
    expect(await stored(), 'who only reads').toEqual([]);
    await board.requests.first().getByRole('link').click();
    await board.board.getByRole('textbox', { name: /^Your message to/ }).fill('I can come on Saturday');
    await look();
    await ruth.ask.open();
    await ruth.ask.category();
    await look();
    for (const keep of [true, false]) {
      await board.goTo('yours');
      if (keep) {
        await board.field('E-mail address').fill(ruth.email);
        await board.button('Send the code').click();
        await board.board.getByText('Keep me signed in on this device', { exact: true }).click();
        await board.field('Code').fill(await ruth.outbox.nextCodeFor(ruth.email, []));
        await board.button('Sign in').click();
        await board.field('Name').fill('Ruth');
        await board.board.getByText('I am 18 or over', { exact: true }).click();
        await board.button('Sign in').click();
      } else await ruth.signIn('Sign in', { isNew: false });
      await expect(board.heading('Your sign-in')).toBeVisible();
      await look();
      await board.button('Sign out').click();
      await expect(board.field('E-mail address')).toBeVisible();
      expect(await stored(), 'after signing out').toEqual([]);
    }

    const listed = facts.storage.map(({ where, key }) => `${where} ${filled(key, demo.url)}`);
    expect([...seen].toSorted()).toEqual(listed.toSorted());
    expect((await seenOn(page)).breaches).toEqual([]);
    expect(await page.context().cookies()).toEqual(facts.cookies);
    const paths = facts.requests.map(({ path }) => filled(path, demo.url));
    const unlisted = addresses.filter(
      ({ href, origin, pathname, protocol }) =>
        protocol !== 'data:' && !href.startsWith(url) && !(origin === demo.url && paths.some((path) => pathname.startsWith(path))),
    );
    expect(unlisted.map(String)).toEqual([]);
  });

  for (const directive of Object.keys(facts.policies.elsewhere))
    test(`a page without ${directive} has no board`, async ({ page, demo }) => {
      const { [directive]: _, ...others } = facts.policies.elsewhere;
      await watch(page);
      await page.goto(await open(demo.url, others));
      await expect(page.getByText('Call us')).toBeVisible();
      await expect.poll(async () => (await seenOn(page)).breaches.join(' ')).toContain(directive);
    });

  for (const name of ['elsewhere', 'namedTypes', 'sharedTypes'] as const)
    test(`a page with just the policy called ${name} has one`, async ({ page, demo }) => {
      await watch(page);
      await page.goto(await open(demo.url, facts.policies[name]));
      await expect(new BoardPage(page).requests.first()).toBeVisible();
      expect((await seenOn(page)).breaches).toEqual([]);
    });

  test('a page that has everything from its own site needs just the policy of the example', async ({ page, demo }) => {
    const host = await strictPage(demo.url);
    opened.push(host);
    await watch(page);
    const answer = await page.goto(host.url);
    const policy = Object.entries(facts.policies.sameSite).map(([name, value]) => `${name} ${value}`);
    expect(answer?.headers()['content-security-policy']).toBe(policy.join('; '));
    await expect(new BoardPage(page).requests.first()).toBeVisible();
    expect((await seenOn(page)).breaches).toEqual([]);
  });
});
