<?php
/**
 * Stand-in for WordPress's hooks: callbacks run by priority, then in the order in which they were added.
 */

/** @var array<string, array<int, array<int, array{callable, int}>>> */
$GLOBALS['stand_in_hooks'] = array();

function add_filter( string $hook, callable $callback, int $priority = 10, int $accepted = 1 ): bool {
	$GLOBALS['stand_in_hooks'][ $hook ][ $priority ][] = array( $callback, $accepted );
	return true;
}

function add_action( string $hook, callable $callback, int $priority = 10, int $accepted = 1 ): bool {
	return add_filter( $hook, $callback, $priority, $accepted );
}

function apply_filters( string $hook, mixed $value, mixed ...$more ): mixed {
	$priorities = $GLOBALS['stand_in_hooks'][ $hook ] ?? array();
	ksort( $priorities );
	foreach ( $priorities as $callbacks ) {
		foreach ( $callbacks as list( $callback, $accepted ) ) {
			$value = $callback( ...array_slice( array( $value, ...$more ), 0, $accepted ) );
		}
	}
	return $value;
}

/** An action's callbacks may add more while it runs, as `wp_footer` does. */
function do_action( string $hook, mixed ...$given ): void {
	$done = array();
	do {
		$again      = false;
		$priorities = $GLOBALS['stand_in_hooks'][ $hook ] ?? array();
		ksort( $priorities );
		foreach ( $priorities as $priority => $callbacks ) {
			foreach ( $callbacks as $index => list( $callback, $accepted ) ) {
				if ( isset( $done[ "$priority $index" ] ) ) {
					continue;
				}
				$done[ "$priority $index" ] = true;
				$callback( ...array_slice( $given ? $given : array( '' ), 0, $accepted ) );
				$again = true;
				break 2;
			}
		}
	} while ( $again );
}

/** @return int|bool the callback's priority; without a callback, whether there is any */
function has_filter( string $hook, callable|false $wanted = false ): int|bool {
	$priorities = $GLOBALS['stand_in_hooks'][ $hook ] ?? array();
	if ( false === $wanted ) {
		return (bool) $priorities;
	}
	foreach ( $priorities as $priority => $callbacks ) {
		foreach ( $callbacks as list( $callback ) ) {
			if ( $callback === $wanted ) {
				return $priority;
			}
		}
	}
	return false;
}

function has_action( string $hook, callable|false $wanted = false ): int|bool {
	return has_filter( $hook, $wanted );
}
