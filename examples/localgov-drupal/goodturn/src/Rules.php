<?php

namespace Drupal\goodturn;

/**
 * Each rule takes what somebody typed and answers it tidied up, or NULL when it cannot be used.
 */
final class Rules {

  /**
   * The beginning of an address, without a path. A page on https cannot load a script from http, but a try-out on one's own machine can.
   */
  public static function origin(string $value): ?string {
    $value = strtolower(rtrim(trim($value), '/'));
    $host = '[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?';
    return self::matching($value, "#^(https://$host|http://(localhost|127\.0\.0\.1))(:\d{1,5})?\z#");
  }

  /**
   * The short name of a community, as the API takes it.
   */
  public static function community(string $value): ?string {
    return self::matching(trim($value), '/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z/');
  }

  /**
   * The id of an area or of a kind of help.
   */
  public static function id(string $value): ?string {
    return self::matching(trim($value), '/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?\z/i');
  }

  /**
   * What the list is first looked through by, as the address of a hosted page has it.
   */
  public static function filters(string $value): ?string {
    $one = "(q|area|category|postcode|when|sort)=[^&=<>\"'\\x00-\\x1f]{0,100}";
    return self::matching(ltrim(trim($value), '?'), "/^$one(&$one){0,5}\z/");
  }

  /**
   * A ready theme, which lies beside the script.
   */
  public static function theme(string $value): ?string {
    return self::matching(trim($value), '/^(plain|govuk|high-contrast)\z/');
  }

  /**
   * A language tag (BCP 47).
   */
  public static function language(string $value): ?string {
    return self::matching(trim($value), '/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,4}\z/i');
  }

  /**
   * What the board shows first.
   */
  public static function view(string $value): ?string {
    return self::matching(trim($value), '/^(board|ask|yours)\z/');
  }

  /**
   * The level of the board's own heading.
   */
  public static function headingLevel(string $value): ?string {
    return self::matching(trim($value), '/^[1-6]\z/');
  }

  /**
   * Which file is loaded: the newest of its kind, or always the same.
   */
  public static function channel(string $value): ?string {
    return self::matching(trim($value), '/^(evergreen|fixed)\z/');
  }

  /**
   * A version as `/embed/{version}` has it (Semantic Versioning 2.0, without build metadata).
   */
  public static function version(string $value): ?string {
    return self::matching(trim($value), '/^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9a-z]+([.-][0-9a-z]+)*)?\z/i');
  }

  /**
   * A hash as the `integrity` attribute takes it and `integrity.json` has it.
   */
  public static function integrity(string $value): ?string {
    return self::matching(trim($value), '#^sha384-[A-Za-z0-9+/]{64}\z#');
  }

  /**
   * A colour in hexadecimal notation.
   */
  public static function accent(string $value): ?string {
    return self::matching(strtolower(trim($value)), '/^#([0-9a-f]{3}|[0-9a-f]{6})\z/');
  }

  /**
   * Where the fallback leads: a web address, a telephone number, an e-mail address or a path on this website.
   */
  public static function link(string $value): ?string {
    return self::matching(trim($value), '#^(https?://[^\s"<>]+|tel:\+?[\d\s().-]+|mailto:[^\s"<>]+@[^\s"<>]+|/(?![/\\\\])[^\s"<>]*)\z#i');
  }

  private static function matching(string $value, string $pattern): ?string {
    return preg_match($pattern, $value) === 1 ? $value : NULL;
  }
}
