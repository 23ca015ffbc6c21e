import { exhibits } from './exhibits.js';
import { layout } from './layout.js';
import { tables } from './tables.js';
import { theme } from './theme.js';

/** The page's style sheet: no address in it, so that nothing is fetched. */
export const style = [theme, layout, tables, exhibits].join('\n');
