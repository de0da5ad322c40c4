<?php

/**
 * @file
 * Stand-ins for Drupal's block base class and its forms: the order of their steps is Drupal's.
 */

namespace Drupal\Core\Block\Attribute {
  use Drupal\Core\StringTranslation\TranslatableMarkup;

  #[\Attribute(\Attribute::TARGET_CLASS)]
  final class Block {

    public function __construct(
      public readonly string $id,
      public readonly ?TranslatableMarkup $admin_label = NULL,
      public readonly ?TranslatableMarkup $category = NULL,
    ) {}

  }
}

namespace Drupal\Core\Block {
  use Drupal\Core\Form\FormStateInterface;
  use Drupal\Core\StringTranslation\StringTranslationTrait;

  abstract class BlockBase implements BlockPluginInterface {

    use StringTranslationTrait;

    protected $configuration;

    public function __construct(array $configuration, protected $pluginId, protected $pluginDefinition) {
      $usual = ['id' => $pluginId, 'label' => '', 'label_display' => self::BLOCK_LABEL_VISIBLE, 'provider' => $pluginDefinition['provider']];
      $this->configuration = $configuration + $this->defaultConfiguration() + $usual;
    }

    public function getConfiguration() {
      return $this->configuration;
    }

    public function defaultConfiguration() {
      return [];
    }

    public function buildConfigurationForm(array $form, FormStateInterface $form_state) {
      return $this->blockForm($form, $form_state);
    }

    public function validateConfigurationForm(array &$form, FormStateInterface $form_state) {
      $this->blockValidate($form, $form_state);
    }

    public function submitConfigurationForm(array &$form, FormStateInterface $form_state) {
      if (!$form_state->getErrors()) {
        $this->blockSubmit($form, $form_state);
      }
    }

  }
}

namespace Drupal\Core\Form {
  use Drupal\Core\Config\ConfigFactoryInterface;
  use Drupal\Core\StringTranslation\StringTranslationTrait;

  final class FormState implements FormStateInterface {

    private array $errors = [];

    public function __construct(private array $values) {}

    public function &getValue($key, $default = NULL) {
      $value = $this->values[$key] ?? $default;
      return $value;
    }

    public function setErrorByName($name, $message = '') {
      // The first one that is said of a field stays.
      $this->errors[$name] ??= $message;
      return $this;
    }

    public function getErrors() {
      return $this->errors;
    }

  }

  abstract class ConfigFormBase {

    use StringTranslationTrait;

    public function __construct(private readonly ConfigFactoryInterface $configFactory) {}

    abstract protected function getEditableConfigNames();

    protected function config($name) {
      return in_array($name, $this->getEditableConfigNames(), TRUE) ? $this->configFactory->getEditable($name) : $this->configFactory->get($name);
    }

    public function buildForm(array $form, FormStateInterface $form_state) {
      $form['actions'] = ['#type' => 'actions', 'submit' => ['#type' => 'submit', '#value' => $this->t('Save configuration')]];
      return $form;
    }

    public function validateForm(array &$form, FormStateInterface $form_state) {}

    public function submitForm(array &$form, FormStateInterface $form_state) {}

  }
}
