<?php

/**
 * @file
 * What visitors get from the blocks of volunteering.
 */

use Drupal\goodturn\Plugin\Block\OpportunityListBlock;
use Drupal\goodturn\Plugin\Block\VolunteerSignupBlock;
use Goodturn\Testing\Html;
use StandIn\Site;
use function Goodturn\Testing\{contains, finished, same, test};

require_once dirname(__DIR__, 3) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/drupal.php';

const HASH = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const READY = ['api' => 'https://goodturn.example', 'community' => 'tower-hamlets'];
const FIXED = READY + ['channel' => 'fixed', 'version' => '0.1.0', 'integrity' => HASH];
const ORGANISATION = '01a1f871-0980-7a10-8b20-000000000701';

$blocks = [
  'volunteer-signup' => [VolunteerSignupBlock::class, '/c/bow/volunteer'],
  'opportunity-list' => [OpportunityListBlock::class, '/c/bow/opportunities'],
];
foreach ($blocks as $name => [$block, $way_on]) {
  $page = static function (array $configuration = [], array $settings = READY) use ($block): Html {
    Site::visit($settings, []);
    return new Html(Site::page(Site::block($block, $configuration)));
  };

  test("the block of $name becomes the element, from one script", static function () use ($name, $page): void {
    $html = $page();
    same(READY, Html::attributes($html->one("//goodturn-$name")));
    same("https://goodturn.example/embed/v1/$name.js", $html->one('//script')->getAttribute('src'));
    $html->harmless(1);
  });

  test("all settings of the block of $name reach the element, and inside it stand words and a way on", static function () use ($name, $page, $way_on): void {
    $chosen = ['community' => 'bow'] + ($name === 'opportunity-list' ? ['organisation' => ORGANISATION] : []) + ['language' => 'cy'];
    $html = $page($chosen + ['heading_level' => '3']);
    same(['api' => 'https://goodturn.example'] + $chosen + ['heading-level' => '3'], Html::attributes($html->one("//goodturn-$name")));
    contains('not here just now', $html->one("//goodturn-$name/p[1]")->textContent);
    same("https://goodturn.example$way_on", $html->one("//goodturn-$name//a")->getAttribute('href'));
  });

  test("of a fixed version $name is loaded with its own hash, and not at all without one", static function () use ($name, $page): void {
    $script = $page([], FIXED + ['integrity_' . str_replace('-', '_', $name) => HASH])->one('//script');
    same(["https://goodturn.example/embed/0.1.0/$name.js", HASH], [$script->getAttribute('src'), $script->getAttribute('integrity')]);
    $without = $page([], FIXED);
    same([0, 0], [count($without->all("//goodturn-$name")), count($without->all('//script'))]);
    contains('/c/tower-hamlets/', $without->one('//p/a')->getAttribute('href'));
  });

  test("what cannot be meant makes no other community or organisation of $name, and reaches nobody", static function () use ($name, $page): void {
    foreach (['"><script>alert(1)</script>', 'javascript:alert(1)', '</div><img src=x onerror=alert(1)>'] as $value) {
      foreach ($name === 'opportunity-list' ? ['community', 'organisation'] : ['community'] as $setting) {
        $html = $page([$setting => $value]);
        $html->harmless();
        same([0, 0], [count($html->all("//goodturn-$name")), count($html->all('//img'))]);
      }
      $html = $page(['heading_level' => $value]);
      same(READY, Html::attributes($html->one("//goodturn-$name")));
      $html->harmless(1);
    }
  });

  test("without an address $name is its words alone", static function () use ($name, $page): void {
    $html = $page([], []);
    same(0, count($html->all("//goodturn-$name|//script|//p/a")));
    contains('not here just now', $html->one('//p')->textContent);
  });
}

finished();
