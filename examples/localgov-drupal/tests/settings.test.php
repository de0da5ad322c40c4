<?php

/**
 * @file
 * What administrators see and save, in the module's settings and in those of a block.
 */

use Drupal\Core\Config\ConfigFactory;
use Drupal\Core\Form\FormState;
use Drupal\Core\Routing\RouteMatchInterface;
use Drupal\goodturn\Form\SettingsForm;
use Drupal\goodturn\Plugin\Block\RequestBoardBlock;
use Drupal\goodturn\Rules;
use Drupal\goodturn\Settings;
use Goodturn\Testing\Html;
use StandIn\Rendered;
use StandIn\Site;
use function Goodturn\Testing\{contains, finished, same, test};

require_once dirname(__DIR__, 3) . '/scripts/checks/php/testing.php';
require_once __DIR__ . '/drupal.php';

const HASH = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';
const GOOD = [
  'api' => 'https://Goodturn.example/ ',
  'community' => 'tower-hamlets',
  'channel' => 'fixed',
  'version' => '0.1.0',
  'integrity' => HASH,
  'integrity_volunteer_signup' => HASH,
  'integrity_opportunity_list' => '',
  'theme' => 'govuk',
  'accent' => '#00703C',
  'fallback_text' => "Call us,\nor come.",
  'fallback_link' => '/contact',
  'fallback_label' => 'Contact',
];
const SAVED = [...GOOD, 'api' => 'https://goodturn.example', 'accent' => '#00703c'];

/**
 * @return array{settings: array<string, string>, said: array<string, string>}
 */
function saved(array $typed, array $before = []): array {
  Site::visit($before);
  $said = Site::send(new SettingsForm(new ConfigFactory()), $typed);
  return ['settings' => Site::$configuration[Settings::NAME], 'said' => $said];
}

/**
 * @return array{block: array<string, mixed>, said: array<string, string>}
 */
function placed(array $typed, array $settings = SAVED): array {
  Site::visit($settings);
  $block = Site::block(RequestBoardBlock::class);
  $shown = array_map(static fn (array $field) => $field['#default_value'], Site::fields($block->buildConfigurationForm([], new FormState([]))));
  $state = new FormState($typed + $shown);
  $form = [];
  $block->validateConfigurationForm($form, $state);
  $block->submitConfigurationForm($form, $state);
  return ['block' => $block->getConfiguration(), 'said' => array_map(strval(...), $state->getErrors())];
}

foreach (json_decode(file_get_contents(dirname(__DIR__, 3) . '/scripts/checks/php/rules.json'), TRUE, 8, JSON_THROW_ON_ERROR) as $rule => $cases) {
  test("the rule of $rule keeps what can be used and refuses the rest", static function () use ($rule, $cases): void {
    foreach ($cases['kept'] as $typed => $kept) {
      same($kept, Rules::$rule((string) $typed), "What becomes of $typed");
    }
    foreach ([...$cases['refused'], ''] as $typed) {
      same(NULL, Rules::$rule($typed), "What becomes of $typed");
    }
  });
}

test('what is typed right is kept, tidied up', static function (): void {
  same(['settings' => SAVED, 'said' => []], saved(GOOD));
});

test('a form that is sent as it was shown changes nothing', static function (): void {
  same(['settings' => SAVED, 'said' => []], saved([], SAVED));
});

test('every setting can be emptied but the address', static function (): void {
  $empty = ['channel' => 'evergreen'] + array_fill_keys(array_keys(Settings::DEFAULTS), '');
  $result = saved(['api' => 'https://goodturn.example'] + $empty, SAVED);
  same([], $result['said']);
  same('https://goodturn.example', $result['settings']['api']);
  same('', implode('', array_diff_key($result['settings'], ['api' => 1, 'channel' => 1])));
});

$wrong = [
  'api' => ['goodturn.example/embed', 'Enter the address of your Goodturn, like https://goodturn.example, without anything after the name.'],
  'community' => ['Tower Hamlets', 'Enter the short name of your community, like tower-hamlets: small letters, numbers and hyphens.'],
  'version' => ['newest', 'Enter the number of the fixed version, like 0.1.0.'],
  'integrity' => ['sha384-abc', 'Copy the hash of request-board.js from the version’s integrity.json: sha384- and 64 characters.'],
  'accent' => ['#fff}</style>', 'Enter the colour as # and six letters or numbers, like #00703c.'],
  'fallback_link' => ['javascript:alert(1)', 'Enter a link that begins with https://, tel:, mailto: or /.'],
];
foreach ($wrong as $name => [$typed, $sentence]) {
  test("a wrong $name gets one sentence, and nothing is saved", static function () use ($name, $typed, $sentence): void {
    same(['settings' => SAVED, 'said' => [$name => $sentence]], saved([$name => $typed, 'fallback_label' => 'New'] + SAVED, SAVED));
  });
}

test('the address is needed', static function (): void {
  same(['api' => 'Enter the address of your Goodturn, like https://goodturn.example, without anything after the name.'], saved(['community' => 'bow'])['said']);
});

test('a fixed version needs its number and its hash', static function (): void {
  same(['version', 'integrity'], array_keys(saved(['api' => 'https://goodturn.example', 'channel' => 'fixed'])['said']));
});

test('a version that the form does not offer is refused', static function (): void {
  same(['channel'], array_keys(saved(['channel' => 'nightly'] + SAVED, SAVED)['said']));
});

test('every setting has a field with a label, a hint and its value', static function (): void {
  Site::visit(SAVED);
  $fields = Site::fields((new SettingsForm(new ConfigFactory()))->buildForm([], new FormState([])));
  same(array_keys(Settings::DEFAULTS), array_keys($fields));
  foreach ($fields as $name => $field) {
    same(TRUE, (string) $field['#title'] !== '' && (string) $field['#description'] !== '', $name);
    same(SAVED[$name], $field['#default_value'], $name);
  }
});

test('the form shows the lines for the content security policy', static function (): void {
  $policy = static fn (array $settings) => (Site::visit($settings) ?? (new SettingsForm(new ConfigFactory()))->buildForm([], new FormState([])))['policy']['lines'] ?? NULL;
  $lines = static fn (string $theme): string => (new Html(Rendered::of($policy(['theme' => $theme] + SAVED))->html))->one('//pre')->textContent;
  same("script-src https://goodturn.example;\nconnect-src https://goodturn.example;", $lines(''));
  same("script-src https://goodturn.example;\nconnect-src https://goodturn.example;\nstyle-src https://goodturn.example;", $lines('govuk'));
  same(NULL, $policy([]));
});

test('after saving, Drupal forgets the library with the old address', static function (): void {
  saved(GOOD);
  same(['library_info'], Site::$invalidated);
  saved(['api' => 'wrong'] + GOOD);
  same([], Site::$invalidated);
});

test('other configuration forgets nothing', static function (): void {
  Site::visit();
  Site::dispatch('config.save', new Drupal\Core\Config\ConfigCrudEvent(new Drupal\Core\Config\Config('system.site', [])));
  same([], Site::$invalidated);
});

test('what the module brings is all that the schema describes, and no more', static function (): void {
  $mapping = Site::yaml('config/schema/goodturn.schema.yml');
  same(Settings::DEFAULTS, Site::yaml('config/install/goodturn.settings.yml'));
  same(array_keys(Settings::DEFAULTS), array_keys($mapping['goodturn.settings']['mapping']));
});

test('the settings of a block are those that the schema describes', static function (): void {
  Site::visit();
  $schema = Site::yaml('config/schema/goodturn.schema.yml')['block.settings.goodturn_request_board'];
  same('block_settings', $schema['type']);
  $base = ['id', 'label', 'label_display', 'provider'];
  $own = array_diff(array_keys(Site::block(RequestBoardBlock::class)->getConfiguration()), $base);
  same(array_keys($schema['mapping']), array_values($own));
});

test('a block needs nothing when the website has a community', static function (): void {
  $result = placed([]);
  same([], $result['said']);
  same('', $result['block']['community']);
  same('0', $result['block']['label_display']);
});

test('a block keeps what was chosen, tidied up', static function (): void {
  $result = placed(['community' => ' bow ', 'area' => 'a1', 'category' => 'pets', 'language' => 'cy', 'view' => 'ask', 'heading_level' => '3']);
  same([], $result['said']);
  same(['bow', 'a1', 'pets', 'cy', 'ask', '3'], array_map(static fn (string $name) => $result['block'][$name], ['community', 'area', 'category', 'language', 'view', 'heading_level']));
});

$mistakes = [
  'community' => ['Bow East', 'Enter the short name of your community, like tower-hamlets: small letters, numbers and hyphens.'],
  'area' => ['<b>', 'Copy the id of the area from your Goodturn, or leave it empty for all areas.'],
  'category' => ['pets and more', 'Enter the id of the kind of help, like pets, or leave it empty for every kind.'],
  'language' => ['english', 'Enter a language tag like en or pt-BR, or leave it empty for the language of the page.'],
  'view' => ['everything', 'Select what the board begins with.'],
  'heading_level' => ['7', 'Select a level from 1 to 6.'],
];
foreach ($mistakes as $name => [$typed, $sentence]) {
  test("a wrong $name of a block gets a sentence, and the block stays as it was", static function () use ($name, $typed, $sentence): void {
    $result = placed([$name => $typed]);
    same([$name => $sentence], $result['said']);
    same('', $result['block'][$name]);
  });
}

test('a block without any community says so', static function (): void {
  same(['community'], array_keys(placed([], ['community' => ''] + SAVED)['said']));
});

test('only who may administer Goodturn reaches the settings', static function (): void {
  $route = Site::yaml('goodturn.routing.yml')['goodturn.settings'];
  same(['_permission' => 'administer goodturn'], $route['requirements']);
  same('\\' . SettingsForm::class, $route['defaults']['_form']);
  same(TRUE, Site::yaml('goodturn.permissions.yml')['administer goodturn']['restrict access']);
  same('goodturn.settings', Site::yaml('goodturn.info.yml')['configure']);
  same('goodturn.settings', Site::yaml('goodturn.config_translation.yml')['goodturn.settings']['base_route_name']);
  same('goodturn.settings', Site::yaml('goodturn.links.menu.yml')['goodturn.settings']['route_name']);
});

test('what the module’s files name is there', static function (): void {
  [$class, $method] = explode('::', Site::yaml('goodturn.routing.yml')['goodturn.accent']['defaults']['_controller']);
  same(TRUE, method_exists($class, $method), "$class::$method");
  same(TRUE, class_exists(Site::yaml('goodturn.services.yml')['services']['goodturn.settings_subscriber']['class']));
});

test('the help says what it is, and leads to the settings', static function (): void {
  $match = new class() implements RouteMatchInterface {};
  $help = new Html(Rendered::of(goodturn_help('help.page.goodturn', $match))->html);
  same('/site/admin/config/services/goodturn', $help->one('//a')->getAttribute('href'));
  contains('Structure, Block layout', $help->source);
  same(NULL, goodturn_help('help.page.node', $match));
});

finished();
