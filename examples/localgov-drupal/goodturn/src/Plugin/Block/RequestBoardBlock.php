<?php

namespace Drupal\goodturn\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\Session\AccountInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\Core\Url;
use Drupal\goodturn\Fallback;
use Drupal\goodturn\Rules;
use Drupal\goodturn\Sentences;
use Drupal\goodturn\Settings;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * The Goodturn request board.
 */
#[Block(
  id: 'goodturn_request_board',
  admin_label: new TranslatableMarkup('Goodturn request board'),
  category: new TranslatableMarkup('Goodturn'),
)]
class RequestBoardBlock extends BlockBase implements ContainerFactoryPluginInterface {

  /**
   * Settings of the block that are attributes of the element.
   */
  private const ATTRIBUTES = ['community', 'area', 'category', 'filters', 'language', 'view', 'heading_level'];

  // Not read-only: Drupal puts services back in when it wakes a block from its form cache.
  public function __construct(
    array $configuration,
    $plugin_id,
    $plugin_definition,
    protected ConfigFactoryInterface $configFactory,
    protected AccountInterface $visitor,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition) {
    return new static($configuration, $plugin_id, $plugin_definition, $container->get('config.factory'), $container->get('current_user'));
  }

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    // The board has a heading of its own.
    return ['label_display' => '0'] + array_fill_keys(self::ATTRIBUTES, '');
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    $texts = [
      'community' => [$this->t('Another community'), $this->t('Its short name. Empty: the one in the settings of Goodturn.')],
      'area' => [$this->t('Area'), $this->t('Id of an area: the board begins with its requests. Empty: all areas.')],
      'category' => [$this->t('Kind of help'), $this->t('Its id, like pets: the board begins with it. Empty: every kind.')],
      'filters' => [$this->t('First search'), $this->t('For the reader to change, like q=fence&postcode=E1 4TT. Empty: nothing is searched for.')],
      'language' => [$this->t('Language'), $this->t('A tag like en. Empty: the language of the page.')],
    ];
    foreach ($texts as $name => [$title, $description]) {
      $form[$name] = [
        '#type' => 'textfield',
        '#title' => $title,
        '#description' => $description,
        '#default_value' => $this->configuration[$name],
        '#maxlength' => $name === 'filters' ? 500 : 64,
      ];
    }
    $form['view'] = [
      '#type' => 'select',
      '#title' => $this->t('Begin with'),
      '#options' => [
        '' => $this->t('Requests'),
        'ask' => $this->t('Asking for help'),
        'yours' => $this->t('The visitor’s own requests and offers'),
      ],
      '#default_value' => $this->configuration['view'],
    ];
    $form['heading_level'] = [
      '#type' => 'select',
      '#title' => $this->t('Level of the heading'),
      '#options' => ['' => $this->t('2, as usual'), '1' => '1', '3' => '3', '4' => '4', '5' => '5', '6' => '6'],
      '#default_value' => $this->configuration['heading_level'],
    ];
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state) {
    foreach (self::ATTRIBUTES as $name) {
      $typed = trim((string) $form_state->getValue($name));
      if ($typed !== '' && self::checked($name, $typed) === NULL) {
        $form_state->setErrorByName($name, Sentences::about($name));
      }
    }
    if (trim((string) $form_state->getValue('community')) === '' && $this->settings()->get('community') === '') {
      $form_state->setErrorByName('community', Sentences::about('community'));
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    foreach (self::ATTRIBUTES as $name) {
      $this->configuration[$name] = self::checked($name, (string) $form_state->getValue($name)) ?? '';
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    $settings = $this->settings();
    $attributes = [];
    foreach (self::ATTRIBUTES as $name) {
      $value = self::checked($name, (string) $this->configuration[$name]);
      if ($value !== NULL) {
        $attributes[str_replace('_', '-', $name)] = $value;
      }
    }
    // A community that cannot be meant must not become the usual one.
    $community = $this->configuration['community'] === '' ? $settings->get('community') : ($attributes['community'] ?? '');
    $missing = array_keys(array_filter(
      ['api' => $settings->get('api'), 'community' => $community],
      static fn (string $value): bool => $value === '',
    ));
    $build = [
      '#cache' => [
        'tags' => $this->configFactory->get(Settings::NAME)->getCacheTags(),
        'contexts' => ['languages:language_interface', 'user.permissions'],
      ],
    ];
    if ($missing) {
      return $build + ['notice' => $this->notice($missing), 'fallback' => Fallback::build($settings, $community)];
    }
    $build['board'] = [
      '#type' => 'html_tag',
      '#tag' => 'goodturn-request-board',
      '#attributes' => ['api' => $settings->get('api'), 'community' => $community] + $attributes,
      'fallback' => Fallback::build($settings, $community),
      '#attached' => ['library' => ['goodturn/request-board']],
    ];
    if ($settings->get('accent') !== '') {
      // A style sheet of the website's own, because strict policies forbid styles in the page. The query brings a new colour past caches.
      $style = Url::fromRoute('goodturn.accent', [], ['query' => ['colour' => substr($settings->get('accent'), 1)]]);
      $build['board']['#attached']['html_head_link'][] = [['rel' => 'stylesheet', 'href' => $style->toString()]];
    }
    return $build;
  }

  /**
   * Tells those who can do something about it, and nobody else.
   *
   * @param string[] $missing
   *   Names of settings.
   */
  private function notice(array $missing): array {
    if (!$this->visitor->hasPermission('administer goodturn') && !$this->visitor->hasPermission('administer blocks')) {
      return [];
    }
    $items = [];
    foreach ($missing as $name) {
      $items[] = ['#type' => 'html_tag', '#tag' => 'li', 'sentence' => ['#plain_text' => Sentences::about($name)]];
    }
    return [
      '#type' => 'html_tag',
      '#tag' => 'div',
      '#attributes' => ['class' => ['messages', 'messages--warning']],
      'who' => ['#type' => 'html_tag', '#tag' => 'p', 'text' => ['#plain_text' => $this->t('Goodturn (only people who edit this website see this)')]],
      'list' => ['#type' => 'html_tag', '#tag' => 'ul'] + $items,
    ];
  }

  private function settings(): Settings {
    return Settings::from($this->configFactory->get(Settings::NAME));
  }

  /**
   * The value of an attribute as it may be written, or NULL.
   */
  private static function checked(string $name, string $value): ?string {
    return match ($name) {
      'community' => Rules::community($value),
      'area', 'category' => Rules::id($value),
      'filters' => Rules::filters($value),
      'language' => Rules::language($value),
      'view' => Rules::view($value),
      'heading_level' => Rules::headingLevel($value),
    };
  }

}
