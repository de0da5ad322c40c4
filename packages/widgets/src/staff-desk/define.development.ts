/** What bundlers load while somebody builds a page: the same element, which says in the console what looks wrong with its tag. */
import './tag-checks.js';
import './define.js';
