<?php

namespace Drupal\goodturn\Form;

use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\goodturn\Sentences;
use Drupal\goodturn\Settings;

/**
 * Configuration, Web services, Goodturn.
 */
class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId() {
    return 'goodturn_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames() {
    return [Settings::NAME];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state) {
    $settings = Settings::from($this->config(Settings::NAME));
    $form['where'] = ['#type' => 'details', '#open' => TRUE, '#title' => $this->t('Your Goodturn')];
    $form['where']['api'] = [
      '#title' => $this->t('Address'),
      '#description' => $this->t('Where your Goodturn is, like https://goodturn.example. Ask whoever runs it to add this website to your community.'),
      '#required' => TRUE,
      '#required_error' => Sentences::about('api'),
    ];
    $form['where']['community'] = [
      '#title' => $this->t('Community'),
      '#description' => $this->t('Its short name, like tower-hamlets. A block may name another. Empty: each block has to name one.'),
    ];
    $form['which'] = ['#type' => 'details', '#open' => TRUE, '#title' => $this->t('Version')];
    $form['which']['channel'] = [
      '#type' => 'radios',
      '#title' => $this->t('Which version'),
      '#description' => $this->t('The newest brings every correction by itself. A fixed version never changes, and the browser checks its hash.'),
      '#options' => ['evergreen' => $this->t('The newest'), 'fixed' => $this->t('A fixed version')],
    ];
    $form['which']['version'] = [
      '#title' => $this->t('Number of the fixed version'),
      '#description' => $this->t('Like 0.1.0.'),
    ];
    $form['which']['integrity'] = [
      '#title' => $this->t('Hash of the fixed version'),
      '#description' => $this->t('What /embed/0.1.0/integrity.json of your Goodturn says for request-board.js, with your number in place of 0.1.0.'),
    ];
    $form['which']['integrity_volunteer_signup'] = [
      '#title' => $this->t('Hash of the volunteer sign-up'),
      '#description' => $this->t('What it says for volunteer-signup.js, where you show the sign-up.'),
    ];
    $form['which']['integrity_opportunity_list'] = [
      '#title' => $this->t('Hash of the volunteering roles'),
      '#description' => $this->t('What it says for opportunity-list.js, where you show the roles.'),
    ];
    foreach (['version', 'integrity', 'integrity_volunteer_signup', 'integrity_opportunity_list'] as $name) {
      $form['which'][$name]['#states'] = ['visible' => [':input[name="channel"]' => ['value' => 'fixed']]];
    }
    $form['look'] = ['#type' => 'details', '#open' => TRUE, '#title' => $this->t('Look')];
    $form['look']['theme'] = [
      '#type' => 'select',
      '#title' => $this->t('Theme'),
      '#description' => $this->t('A style sheet that comes with the board, from your Goodturn.'),
      '#options' => [
        '' => $this->t('Goodturn’s own'),
        'plain' => $this->t('Plain'),
        'govuk' => $this->t('Like GOV.UK'),
        'high-contrast' => $this->t('High contrast'),
      ],
    ];
    $form['look']['accent'] = [
      '#title' => $this->t('Colour of buttons and links'),
      '#description' => $this->t('Like #00703c. Empty: Goodturn’s own. It is made darker or lighter where it could not be read.'),
    ];
    $form['without'] = ['#type' => 'details', '#open' => TRUE, '#title' => $this->t('When the board cannot be shown')];
    $form['without']['fallback_text'] = [
      '#type' => 'textarea',
      '#title' => $this->t('Text'),
      '#description' => $this->t('A telephone number and a place are best. It is plain text.'),
      '#rows' => 3,
    ];
    $form['without']['fallback_link'] = [
      '#title' => $this->t('Link'),
      '#description' => $this->t('Empty: your community’s own page at your Goodturn, which works without JavaScript.'),
    ];
    $form['without']['fallback_label'] = [
      '#title' => $this->t('Words of the link'),
      '#description' => $this->t('Like: Other ways to ask for help.'),
    ];
    foreach (['where', 'which', 'look', 'without'] as $part) {
      foreach (array_keys(array_intersect_key($form[$part], Settings::DEFAULTS)) as $name) {
        $form[$part][$name] += ['#type' => 'textfield', '#default_value' => $settings->get($name)];
      }
    }
    if ($settings->get('api') !== '') {
      $form['policy'] = [
        '#type' => 'details', '#title' => $this->t('Content security policy'),
        'lead' => ['#type' => 'html_tag', '#tag' => 'p', 'text' => ['#plain_text' => $this->t('If your website sends one, add this to it:')]],
        'lines' => ['#type' => 'html_tag', '#tag' => 'pre', 'text' => ['#plain_text' => $settings->policy()]],
      ];
    }
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function validateForm(array &$form, FormStateInterface $form_state) {
    parent::validateForm($form, $form_state);
    $fixed = $form_state->getValue('channel') === 'fixed';
    foreach (array_keys(Settings::DEFAULTS) as $name) {
      $typed = trim((string) $form_state->getValue($name));
      $needed = $fixed && in_array($name, ['version', 'integrity'], TRUE);
      if ($typed === '' ? $needed : Settings::checked($name, $typed) === NULL) {
        $form_state->setErrorByName($name, Sentences::about($name));
      }
    }
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state) {
    $config = $this->config(Settings::NAME);
    foreach (Settings::DEFAULTS as $name => $usual) {
      $config->set($name, Settings::checked($name, (string) $form_state->getValue($name)) ?? $usual);
    }
    $config->save();
    parent::submitForm($form, $form_state);
  }

}
