// `npm run contracts:check`: whether what is checked in is what the message classes say.
import { checkContracts } from './contract-programs.js';
import { tell } from './tell.js';

tell(await checkContracts(process.cwd()));
