/** Of the package, so that two copies on one page can tell each other apart. */
export const version = '0.2.0';
