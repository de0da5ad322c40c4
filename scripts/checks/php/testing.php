<?php
/**
 * Runs the tests of a file and reports each as a line of JSON, with a last line that says how many there should be.
 */

namespace Goodturn\Testing;

// Whatever PHP only remarks on is a fault here.
error_reporting( E_ALL );
set_error_handler(
	static function ( int $level, string $message, string $file, int $line ): never {
		throw new \ErrorException( $message, 0, $level, $file, $line );
	}
);

final class Failed extends \Exception {}

/** What the reader of a failed test needs: the value as PHP would write it. */
function shown( mixed $value ): string {
	return is_string( $value ) ? "\"$value\"" : var_export( $value, true );
}

/** The tests of this run, reported when the file has ended. */
final class Run {

	public static int $tests = 0;

	/** @param callable():void $body */
	public static function one( string $name, callable $body ): void {
		++self::$tests;
		$problem = null;
		$depth   = ob_get_level();
		ob_start();
		try {
			$body();
		} catch ( \Throwable $error ) {
			$problem = get_class( $error ) . ': ' . $error->getMessage() . ' at ' . basename( $error->getFile() ) . ':' . $error->getLine() . "\n" . $error->getTraceAsString();
		}
		while ( ob_get_level() > $depth ) {
			$printed = ob_get_clean();
			if ( null === $problem && '' !== trim( $printed ) ) {
				$problem = 'It printed what nobody asked for: ' . $printed;
			}
		}
		self::line(
			array(
				'name'    => $name,
				'problem' => $problem,
			)
		);
	}

	public static function line( array $line ): void {
		fwrite( STDOUT, json_encode( $line, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR ) . "\n" );
	}
}

/** @param callable():void $body */
function test( string $name, callable $body ): void {
	Run::one( $name, $body );
}

/** Says that the file came to its end: without this line the run has failed. */
function finished(): void {
	Run::line( array( 'tests' => Run::$tests ) );
}

function same( mixed $expected, mixed $actual, string $what = 'It' ): void {
	if ( $expected !== $actual ) {
		throw new Failed( "$what is " . shown( $actual ) . ' and not ' . shown( $expected ) );
	}
}

function contains( string $part, string $whole ): void {
	if ( ! str_contains( $whole, $part ) ) {
		throw new Failed( shown( $part ) . ' is not in ' . shown( $whole ) );
	}
}

function lacks( string $part, string $whole ): void {
	if ( str_contains( $whole, $part ) ) {
		throw new Failed( shown( $part ) . ' is in ' . shown( $whole ) );
	}
}

/** A page, or a part of one, as a parser reads it. */
final class Html {

	private \DOMXPath $path;

	public function __construct( public readonly string $source ) {
		$document = new \DOMDocument();
		$before   = libxml_use_internal_errors( true );
		$whole    = str_contains( $source, '<html' ) ? $source : "<!doctype html><html><head><meta charset=\"utf-8\"></head><body>$source</body></html>";
		$document->loadHTML( '<?xml encoding="utf-8"?>' . $whole, LIBXML_NONET );
		$errors = libxml_get_errors();
		libxml_clear_errors();
		libxml_use_internal_errors( $before );
		foreach ( $errors as $error ) {
			// The parser is older than custom elements and HTML 5; all else it says is a fault of ours.
			if ( ! preg_match( '/^Tag [a-z-]+ invalid/', $error->message ) ) {
				throw new Failed( trim( $error->message ) . ' in ' . $source );
			}
		}
		$this->path = new \DOMXPath( $document );
	}

	/** @return \DOMElement[] */
	public function all( string $path ): array {
		return iterator_to_array( $this->path->query( $path ), false );
	}

	public function one( string $path ): \DOMElement {
		$found = $this->all( $path );
		same( 1, count( $found ), "The number of $path in {$this->source}" );
		return $found[0];
	}

	/** @return array<string, string> */
	public static function attributes( \DOMElement $element ): array {
		$attributes = array();
		foreach ( $element->attributes as $attribute ) {
			$attributes[ $attribute->nodeName ] = $attribute->nodeValue;
		}
		return $attributes;
	}

	/** Nothing in it would run: no script but those given, no handler, no address that is code. */
	public function harmless( int $scripts = 0 ): void {
		same( $scripts, count( $this->all( '//script' ) ), "The number of scripts in {$this->source}" );
		foreach ( $this->all( '//*' ) as $element ) {
			foreach ( self::attributes( $element ) as $name => $value ) {
				$address = in_array( $name, array( 'href', 'src', 'action', 'api' ), true );
				if ( str_starts_with( $name, 'on' ) || ( $address && preg_match( '/^\s*(javascript|data|vbscript):(?!,)/i', $value ) ) ) {
					throw new Failed( "<{$element->nodeName} $name=\"$value\"> would run" );
				}
			}
		}
	}
}
