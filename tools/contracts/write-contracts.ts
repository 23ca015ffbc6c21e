// `npm run contracts`: writes what is made from the message classes.
import { writeContracts } from './contract-programs.js';
import { tell } from './tell.js';

tell(await writeContracts(process.cwd()));
