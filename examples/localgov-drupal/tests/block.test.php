<?php

/**
 * @file
 * What visitors and editors get from the block.
 */

use Drupal\goodturn\Controller\AccentController;
use Drupal\goodturn\Plugin\Block\RequestBoardBlock;
use Drupal\goodturn\Settings;
use Goodturn\Testing\Html;
use StandIn\Rendered;
use StandIn\Site;
use function Goodturn\Testing\{contains, finished, same, test};

require_once dirname(__DIR__, 3) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/drupal.php';

const HASH = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const READY = ['api' => 'https://goodturn.example', 'community' => 'tower-hamlets'];
const FIXED = READY + ['channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH];

function page(array $configuration = [], array $settings = READY, array $permissions = []): Html {
  Site::visit($settings, $permissions);
  return new Html(Site::page(Site::block(RequestBoardBlock::class, $configuration)));
}

/**
 * @return array<string, string>
 */
function board_of(Html $page): array {
  return Html::attributes($page->one('//goodturn-request-board'));
}

test('the block becomes the element with the settings of the website', static function (): void {
  $page = page();
  same(READY, board_of($page));
  $page->harmless(1);
});

test('all settings of the block reach the element', static function (): void {
  $chosen = ['community' => 'bow', 'area' => '0192f7a0-7b3c-7def-8a9b-0123456789ab', 'category' => 'pets', 'filters' => 'q=fence&postcode=E1 4TT', 'language' => 'pt-BR', 'view' => 'ask', 'heading_level' => '3'];
  same(
    ['api' => 'https://goodturn.example', 'community' => 'bow', 'area' => '0192f7a0-7b3c-7def-8a9b-0123456789ab', 'category' => 'pets', 'filters' => 'q=fence&postcode=E1 4TT', 'language' => 'pt-BR', 'view' => 'ask', 'heading-level' => '3'],
    board_of(page($chosen)),
  );
});

test('the script is loaded once as a module, whatever the number of boards', static function (): void {
  Site::visit(READY + ['accent' => '#00703c']);
  $page = new Html(Site::page(Site::block(RequestBoardBlock::class), Site::block(RequestBoardBlock::class, ['category' => 'pets'])));
  same(2, count($page->all('//goodturn-request-board')));
  same(
    ['src' => 'https://goodturn.example/embed/v1/request-board.js', 'type' => 'module', 'crossorigin' => 'anonymous'],
    Html::attributes($page->one('//script')),
  );
  same(2, count($page->all('//link[@rel="stylesheet"]')));
});

test('a fixed version is loaded with its hash', static function (): void {
  same(
    ['src' => 'https://goodturn.example/embed/0.1.0/request-board.js', 'type' => 'module', 'crossorigin' => 'anonymous', 'integrity' => HASH],
    Html::attributes(page([], FIXED)->one('//script')),
  );
});

test('a theme comes from the folder of the script', static function (): void {
  $sheets = static fn (array $settings): array => array_map(
    static fn ($link): string => $link->getAttribute('href'),
    page([], $settings)->all('//link[contains(@href, "themes")]'),
  );
  same(['https://goodturn.example/embed/v1/themes/govuk.css'], $sheets(READY + ['theme' => 'govuk']));
  same(['https://goodturn.example/embed/0.1.0/themes/plain.css'], $sheets(FIXED + ['theme' => 'plain']));
  same([], $sheets(['theme' => '../evil'] + READY));
});

test('a fixed version without its hash is not loaded unchecked: the newest is', static function (): void {
  same('https://goodturn.example/embed/v1/request-board.js', page([], ['integrity' => ''] + FIXED)->one('//script')->getAttribute('src'));
});

test('nothing in the page is a style, and the colour is a style sheet of the website', static function (): void {
  $page = page([], READY + ['accent' => '#00703c']);
  same(0, count($page->all('//*[@style]|//style')));
  same('/site/goodturn/accent?colour=00703c', $page->one('//head/link[@rel="stylesheet"]')->getAttribute('href'));
  $answer = AccentController::create(Site::container())->style();
  same("html :is(goodturn-request-board,goodturn-volunteer-signup,goodturn-opportunity-list){--goodturn-accent:#00703c}\n", $answer->content);
  same([200, 'text/css; charset=utf-8'], [$answer->status, $answer->headers['Content-Type']]);
  same(['config:goodturn.settings'], $answer->cacheTags);
});

test('without a colour there is no style sheet for it, and its address answers an empty one', static function (): void {
  same(0, count(page()->all('//head/link[@rel="stylesheet"]')));
  same('', AccentController::create(Site::container())->style()->content);
});

test('caches know what the block depends on', static function (): void {
  foreach ([READY, []] as $settings) {
    Site::visit($settings);
    $rendered = Rendered::of(Site::block(RequestBoardBlock::class)->build());
    same(['config:goodturn.settings'], $rendered->cache['tags']);
    same(['languages:language_interface', 'user.permissions'], $rendered->cache['contexts']);
  }
});

test('inside the element stand words and a link to the page that works without JavaScript', static function (): void {
  $page = page(['community' => 'bow']);
  same('The request board is not here just now.', $page->one('//goodturn-request-board/p[1]')->textContent);
  $link = $page->one('//goodturn-request-board//a');
  same(['https://goodturn.example/c/bow', 'Open the request board on its own page'], [$link->getAttribute('href'), $link->textContent]);
});

test('the fallback is the council’s own when there is one', static function (): void {
  $page = page([], READY + ['fallback_text' => 'Call <b>us</b> & ask.', 'fallback_link' => 'tel:101', 'fallback_label' => 'Call 101']);
  same('Call <b>us</b> & ask.', $page->one('//goodturn-request-board/p[1]')->textContent);
  $link = $page->one('//goodturn-request-board//a');
  same(['tel:101', 'Call 101'], [$link->getAttribute('href'), $link->textContent]);
});

test('a path in the fallback gets the folder that the website lies in', static function (): void {
  $link = page([], READY + ['fallback_link' => '/contact?a=1&b=2'])->one('//goodturn-request-board//a');
  same(['/site/contact?a=1&b=2', '/contact?a=1&b=2'], [$link->getAttribute('href'), $link->textContent]);
});

$hostile = ['"><script>alert(1)</script>', '\'" onmouseover="alert(1)', 'javascript:alert(1)', '</goodturn-request-board><img src=x onerror=alert(1)>', "pets\0<b>", '{{ 7*7 }}<svg onload=alert(1)>'];
foreach (['community', 'area', 'category', 'language', 'view', 'heading_level'] as $name) {
  test("a hostile $name in the block's configuration reaches nobody", static function () use ($name, $hostile): void {
    foreach ($hostile as $value) {
      $page = page([$name => $value], READY, ['administer goodturn']);
      $page->harmless($name === 'community' ? 0 : 1);
      same(0, count($page->all('//img|//svg|//b')));
      foreach ($page->all('//goodturn-request-board') as $board) {
        same(READY, Html::attributes($board));
      }
      same($name === 'community' ? 0 : 1, count($page->all('//goodturn-request-board')));
    }
  });
}

foreach (array_keys(Settings::DEFAULTS) as $name) {
  test("a hostile $name in an import of configuration reaches nobody", static function () use ($name, $hostile): void {
    foreach ($hostile as $value) {
      $page = page([], [$name => $value] + FIXED, ['administer goodturn']);
      $ready = !in_array($name, ['api', 'community'], TRUE);
      $page->harmless($ready ? 1 : 0);
      same(0, count($page->all('//img|//svg|//b|//style|//*[@style]|//head/link[@rel="stylesheet"]')));
      if ($ready) {
        same(READY, board_of($page));
        contains('https://goodturn.example/embed/', $page->one('//script')->getAttribute('src'));
      }
    }
  });
}

test('settings of another kind are as if there were none', static function (): void {
  Site::visit(['api' => ['https://goodturn.example'], 'community' => 5, 'channel' => NULL]);
  $settings = Settings::from(\Drupal::config(Settings::NAME));
  same(['', '', 'evergreen'], [$settings->get('api'), $settings->get('community'), $settings->get('channel')]);
});

test('without a community the visitor gets the fallback alone, and no script', static function (): void {
  $page = page([], ['api' => 'https://goodturn.example', 'fallback_text' => 'Call 020 7946 0000.']);
  same(0, count($page->all('//goodturn-request-board|//script|//*[contains(@class, "messages")]')));
  contains('Call 020 7946 0000.', $page->one('//main')->textContent);
});

test('without an address the library has no script', static function (): void {
  Site::visit();
  ( new Html(Site::libraryTags('goodturn/request-board')) )->harmless();
});

foreach (['administer goodturn', 'administer blocks'] as $permission) {
  test("who may $permission reads what is missing", static function () use ($permission): void {
    $notice = page([], [], [$permission])->one('//*[contains(@class, "messages--warning")]');
    contains('Enter the address of your Goodturn, like https://goodturn.example', $notice->textContent);
    contains('Enter the short name of your community, like tower-hamlets', $notice->textContent);
  });
}

test('translated words are escaped like any others', static function (): void {
  Site::visit(READY);
  Site::$translations = ['The request board is not here just now.' => 'Nid yw’r bwrdd <script>alert(1)</script> yma nawr.'];
  $page = new Html(Site::page(Site::block(RequestBoardBlock::class)));
  $page->harmless(1);
  same('Nid yw’r bwrdd <script>alert(1)</script> yma nawr.', $page->one('//goodturn-request-board/p[1]')->textContent);
});

test('the library of another module is left alone', static function (): void {
  Site::visit(READY);
  $libraries = ['request-board' => ['js' => []]];
  goodturn_library_info_alter($libraries, 'other');
  same(['request-board' => ['js' => []]], $libraries);
});

test('the files of the library are there', static function (): void {
  foreach (Site::yaml('goodturn.libraries.yml')['request-board']['css']['component'] as $file => $options) {
    same(TRUE, is_file(dirname(__DIR__) . "/goodturn/$file"), $file);
  }
});

finished();
