<?php

namespace Drupal\goodturn\Controller;

use Drupal\Core\Cache\CacheableResponse;
use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\DependencyInjection\ContainerInjectionInterface;
use Drupal\goodturn\Settings;
use Symfony\Component\DependencyInjection\ContainerInterface;

/**
 * The colour of the settings as a style sheet, which passes a policy that forbids styles in the page.
 */
class AccentController implements ContainerInjectionInterface {

  public function __construct(private readonly ConfigFactoryInterface $configFactory) {}

  /**
   * {@inheritdoc}
   */
  public static function create(ContainerInterface $container) {
    return new static($container->get('config.factory'));
  }

  /**
   * The style sheet, empty without a colour.
   */
  public function style(): CacheableResponse {
    $config = $this->configFactory->get(Settings::NAME);
    $accent = Settings::from($config)->get('accent');
    // With `html`, because Drupal puts this sheet before the theme's, and the colour of the website wins.
    $css = $accent === '' ? '' : "html :is(goodturn-request-board,goodturn-volunteer-signup,goodturn-opportunity-list){--goodturn-accent:$accent}\n";
    $response = new CacheableResponse($css, 200, ['Content-Type' => 'text/css; charset=utf-8']);
    $response->addCacheableDependency($config);
    return $response;
  }

}
