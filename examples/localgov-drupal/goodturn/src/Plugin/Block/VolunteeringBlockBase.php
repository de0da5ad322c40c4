<?php

namespace Drupal\goodturn\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\Plugin\ContainerFactoryPluginInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;
use Drupal\Core\Url;
use Drupal\goodturn\Rules;
use Drupal\goodturn\Sentences;
use Drupal\goodturn\Settings;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * What the blocks of volunteering share: an element, its attributes, and the way on without it.
 */
abstract class VolunteeringBlockBase extends BlockBase implements ContainerFactoryPluginInterface {

  /**
   * The element's name behind `goodturn-`, which is also that of its file.
   */
  protected const ELEMENT = '';

  /**
   * Settings of the block that are attributes of the element.
   */
  protected const ATTRIBUTES = ['community', 'language', 'heading_level'];

  /**
   * Where the community's page at the Goodturn lies, which works without JavaScript.
   */
  protected const PAGE = '';

  // Not read-only: Drupal puts services back in when it wakes a block from its form cache.
  public function __construct(
    array $configuration,
    $plugin_id,
    $plugin_definition,
    protected ConfigFactoryInterface $configFactory,
  ) {
    parent::__construct($configuration, $plugin_id, $plugin_definition);
  }

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container, array $configuration, $plugin_id, $plugin_definition) {
    return new static($configuration, $plugin_id, $plugin_definition, $container->get('config.factory'));
  }

  /**
   * What stands in for the element, and the words of the link to its page.
   *
   * @return \Drupal\Core\StringTranslation\TranslatableMarkup[]
   *   Two sentences.
   */
  abstract protected function words(): array;

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    // The element has a heading of its own.
    return ['label_display' => '0'] + array_fill_keys(static::ATTRIBUTES, '');
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    $texts = [
      'community' => [$this->t('Another community'), $this->t('Its short name. Empty: the one in the settings of Goodturn.')],
      'organisation' => [$this->t('Organisation'), $this->t('Its id in your Goodturn. Empty: roles of every organisation.')],
      'language' => [$this->t('Language'), $this->t('A tag like en. Empty: the language of the page.')],
      'heading_level' => [$this->t('Level of the heading'), $this->t('1 to 6. Empty: 2, as usual.')],
    ];
    foreach (static::ATTRIBUTES as $name) {
      $form[$name] = [
        '#type' => 'textfield',
        '#title' => $texts[$name][0],
        '#description' => $texts[$name][1],
        '#default_value' => $this->configuration[$name],
        '#maxlength' => 64,
      ];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockValidate($form, FormStateInterface $form_state) {
    foreach (static::ATTRIBUTES as $name) {
      $typed = trim((string) $form_state->getValue($name));
      if ($typed !== '' && self::checked($name, $typed) === NULL) {
        $form_state->setErrorByName($name, Sentences::about($name));
      }
    }
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    foreach (static::ATTRIBUTES as $name) {
      $this->configuration[$name] = self::checked($name, (string) $form_state->getValue($name)) ?? '';
    }
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    $settings = Settings::from($this->configFactory->get(Settings::NAME));
    $attributes = [];
    $meant = TRUE;
    foreach (static::ATTRIBUTES as $name) {
      $stored = (string) $this->configuration[$name];
      $value = self::checked($name, $stored);
      if ($value !== NULL) {
        $attributes[str_replace('_', '-', $name)] = $value;
      }
      // A community or an organisation that cannot be meant must not become another.
      elseif ($stored !== '' && in_array($name, ['community', 'organisation'], TRUE)) {
        $meant = FALSE;
      }
    }
    $community = $meant ? ($attributes['community'] ?? $settings->get('community')) : '';
    $build = [
      '#cache' => [
        'tags' => $this->configFactory->get(Settings::NAME)->getCacheTags(),
        'contexts' => ['languages:language_interface'],
      ],
    ];
    $fallback = $this->fallback($settings, $community);
    if ($settings->get('api') === '' || $community === '' || !$settings->canLoad(static::ELEMENT)) {
      return $build + ['fallback' => $fallback];
    }
    $build['element'] = [
      '#type' => 'html_tag',
      '#tag' => 'goodturn-' . static::ELEMENT,
      '#attributes' => ['api' => $settings->get('api'), 'community' => $community] + $attributes,
      'fallback' => $fallback,
      '#attached' => ['library' => ['goodturn/' . static::ELEMENT]],
    ];
    if ($settings->get('accent') !== '') {
      $style = Url::fromRoute('goodturn.accent', [], ['query' => ['colour' => substr($settings->get('accent'), 1)]]);
      $build['element']['#attached']['html_head_link'][] = [['rel' => 'stylesheet', 'href' => $style->toString()]];
    }
    return $build;
  }

  /**
   * The words and the link that stand inside the element, and alone where it cannot be written.
   */
  private function fallback(Settings $settings, string $community): array {
    [$text, $label] = $this->words();
    $build = ['text' => ['#type' => 'html_tag', '#tag' => 'p', 'text' => ['#plain_text' => $text]]];
    if ($settings->get('api') !== '' && $community !== '') {
      $build['way-on'] = [
        '#type' => 'html_tag',
        '#tag' => 'p',
        'link' => [
          '#type' => 'html_tag',
          '#tag' => 'a',
          '#attributes' => ['href' => $settings->get('api') . '/c/' . rawurlencode($community) . static::PAGE],
          'label' => ['#plain_text' => $label],
        ],
      ];
    }
    return $build;
  }

  /**
   * The value of an attribute as it may be written, or NULL.
   */
  private static function checked(string $name, string $value): ?string {
    return match ($name) {
      'community' => Rules::community($value),
      'organisation' => Rules::id($value),
      'language' => Rules::language($value),
      'heading_level' => Rules::headingLevel($value),
    };
  }

}
